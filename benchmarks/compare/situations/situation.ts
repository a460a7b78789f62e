import type { Contender } from "../contender.ts";

/** One row of the table: what happens, and what each contender makes of it, in a few words. */
export interface Situation {
  readonly what: string;
  readonly of: (contender: Contender) => Promise<string>;
}

/** How a call ended, or that it did not. */
export interface Ended {
  readonly how: "resolved" | "rejected" | "still under way";
  readonly value: unknown;
  readonly ms: number;
}

/** How a call ends within so many milliseconds. */
export async function ending(call: () => Promise<unknown>, limit: number): Promise<Ended> {
  const startedAt = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Pick<Ended, "how" | "value">>((resolve) => {
    timer = setTimeout(() => resolve({ how: "still under way", value: undefined }), limit);
  });
  // A call may throw before it has made a promise.
  const settled = Promise.try(call).then(
    (value) => ({ how: "resolved", value }) as const,
    (value: unknown) => ({ how: "rejected", value }) as const,
  );
  const { how, value } = await Promise.race([settled, late]);
  clearTimeout(timer);
  return { how, value, ms: performance.now() - startedAt };
}

/** In a few words: `ShopError unexpected_reply`, `resolves to {…}`. */
export function words({ how, value }: Ended): string {
  if (how === "still under way") return how;
  return how === "rejected" ? nameOf(value) : `resolves to ${shown(value)}`;
}

export function nameOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const { code } = thrown as { readonly code?: unknown };
  const name = thrown.name === "Error" ? thrown.constructor.name : thrown.name;
  return typeof code === "string" ? `${name} ${code}` : name;
}

/** Its members, and of these no more than what kind they are. */
function shown(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const members = Object.entries(value).filter(([, inner]) => !(inner instanceof Response));
  return `{ ${members.map(([name, inner]) => `${name}: ${kind(inner)}`).join(", ")} }`;
}

function kind(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  return Array.isArray(value) ? "[…]" : "{…}";
}

export function milliseconds(ms: number): string {
  return ms >= 1_000 ? `${(ms / 1_000).toFixed(1)} s` : `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
}

export function times(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
