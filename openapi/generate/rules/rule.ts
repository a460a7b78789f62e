import type { Document } from "../document/document.ts";
import type { Operation } from "../document/operations.ts";

/** Says what is wrong with one operation; every message follows the operation's name. */
export type Rule = (operation: Operation, document: Document) => readonly string[];
