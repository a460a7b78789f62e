import type { Page } from "./page.ts";

/** Pages without a thing in a row. A filter may well leave some empty; a reader who never gets anything can't even leave. */
const mostEmptyPages = 1_000;

/**
 * The way through one list. Finds a circle of cursors, of whatever length, with one of them kept (Brent's algorithm): after twice
 * as many pages as before it keeps the latest, and sooner or later comes by it again.
 */
export class CursorTrail {
  #kept: string | undefined;
  #pages = 0;
  #keepAfter = 1;
  #empty = 0;

  /** @param start the cursor that the first page was asked with */
  constructor(start: string | undefined) {
    this.#kept = start;
  }

  /** Why nobody can go on after this page; `undefined` when one can. */
  faultOf({ items, next_cursor }: Page<unknown>): string | undefined {
    if (next_cursor === null) return undefined;
    if (next_cursor === this.#kept) return "a next_cursor that leads back to where the list has been";
    this.#empty = items.length === 0 ? this.#empty + 1 : 0;
    if (this.#empty > mostEmptyPages) return `${this.#empty} pages in a row without a thing in them`;
    this.#pages += 1;
    if (this.#pages < this.#keepAfter) return undefined;
    this.#kept = next_cursor;
    this.#pages = 0;
    this.#keepAfter *= 2;
    return undefined;
  }
}
