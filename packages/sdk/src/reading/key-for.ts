/** What of an operation says whose keys count. */
interface Keyed {
  readonly access: { readonly anonymous: string; readonly customer: string };
  readonly idempotency: { readonly for: readonly string[] } | null;
}

/**
 * For whose calls the service obeys an Idempotency-Key: "everyone" who may call the operation, "operators" when others may
 * call it too and their keys are ignored, "nobody" when it takes none.
 */
export function keyFor({ access, idempotency }: Keyed): "everyone" | "operators" | "nobody" {
  if (idempotency === null) return "nobody";
  const ignoredForSome =
    access.anonymous !== "none" || (access.customer !== "none" && !idempotency.for.includes("customer"));
  return ignoredForSome ? "operators" : "everyone";
}
