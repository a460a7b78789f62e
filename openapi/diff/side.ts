import type { Document } from "../generate/document/document.ts";
import type { Operation } from "../generate/document/operations.ts";

/** An operation of one of the two contracts, with the document that it refers to. */
export interface Side {
  readonly document: Document;
  readonly operation: Operation;
}

/** A caller sends requests and reads replies: what is refused in the one hurts, what is new or missing in the other. */
export type Direction = "request" | "reply";
