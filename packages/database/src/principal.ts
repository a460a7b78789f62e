/** What a user may do: a customer sees their own account and orders, an operator everything. */
export type Role = "customer" | "operator";

/** Who is calling, as their credential says. `expiresAt` is RFC 3339 in UTC, as every time in the database. */
export type Principal =
  | { readonly kind: "anonymous" }
  | {
      readonly kind: "session";
      readonly userId: number;
      readonly name: string;
      readonly role: Role;
      readonly sessionId: number;
      readonly expiresAt: string;
    }
  | { readonly kind: "key"; readonly keyId: number; readonly name: string }
  | { readonly kind: "environment_key" }
  | { readonly kind: "open" };

/**
 * Who made a change, as the journal keeps it. `id` is the user's id for a session, the key's id for a key, otherwise
 * `null`. No name: it is looked up when the journal is read, so that it goes when the user goes.
 */
export interface Actor {
  readonly kind: "session" | "key" | "environment_key" | "open" | "anonymous" | "system";
  readonly id: number | null;
}
