/** What the journal keeps of one side of an event, as far as anything here reads it. */
export interface Facts {
  readonly user_id?: number;
  readonly product_id?: number;
  readonly quantity?: number;
  readonly date?: string;
  readonly unit_price?: number;
  readonly currency?: string;
  readonly version?: number;
  readonly created_at?: string;
  readonly stock?: number;
}

/** What the column holds; `undefined` for none, and for what is no JSON object (which is a problem of its own, see `JournalCheck`). */
export function factsIn(text: string | null): Facts | undefined {
  if (text === null) return undefined;
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === "object" && found !== null ? found : undefined;
  } catch {
    return undefined;
  }
}

/** By how much an event about a product moves its stock. */
export function stockChangeOf(before: string | null, after: string | null): number {
  return (factsIn(after)?.stock ?? 0) - (factsIn(before)?.stock ?? 0);
}
