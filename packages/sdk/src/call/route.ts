import type { OperationName, ServiceName } from "../contract.ts";

/** The members that a reply must have, and their types in JSON; "any" where the contract allows several. */
export type Members = Readonly<Record<string, "string" | "number" | "boolean" | "object" | "array" | "any">>;

/** How a change is taken back: by which operation, and what that can't bring back; or why never. */
export type Undo =
  | { readonly by: OperationName; readonly except?: Readonly<Record<string, string>> }
  | { readonly never: string };

/** What the client knows of an operation at run time. */
export interface ClientRoute {
  readonly service: ServiceName;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** With `{parameters}`, as in the contract. */
  readonly path: string;
  /**
   * For whose calls the service obeys an Idempotency-Key. "operators": others may call it too, but their keys are ignored,
   * so that a repeated call of theirs would be a second one.
   */
  readonly keyFor: "everyone" | "operators" | "nobody";
  /** Whether the operation takes an If-Match header. */
  readonly ifMatch: boolean;
  /** `null`: the operation changes nothing. */
  readonly undo: Undo | null;
  /** Of the reply when all went well. */
  readonly reply: Members;
}
