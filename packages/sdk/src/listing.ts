import { checkNames, checkObject } from "./check-object.ts";
import type { Listed } from "./paging/listed.ts";
import type { Page } from "./paging/page.ts";
import { show } from "./show.ts";

const pagesOptions = new Set(["cursor"]);
const arrayOptions = new Set(["max"]);

/**
 * A list that is fetched page by page while it is read, from the beginning each time it is iterated; the next page comes while
 * this one is worked on. Nothing is sent before. `limit` of the query is the size of a page (100 when left out, at most 1000),
 * and the deadline is each page's own. The error of a page that fails has its `cursor`, to go on from. Pages that lead in a
 * circle, or on and on without a thing in them, are an `unexpected_reply`.
 *
 * ```ts
 * for await (const order of shop.orders.list({ from: "2026-11-01" })) console.log(order.id);
 * ```
 */
export class Listing<Thing> implements AsyncIterable<Thing> {
  readonly #listed: Listed;

  /** Made by the `list` methods. */
  constructor(listed: Listed) {
    this.#listed = listed;
  }

  /**
   * The same list by pages; `cursor` is the `next_cursor` of the page to go on from.
   *
   * ```ts
   * for await (const page of shop.products.list({ limit: 50 }).pages()) console.log(page.items.length);
   * ```
   *
   * @throws TypeError for a wrong option, at once
   */
  pages(options: { readonly cursor?: string | undefined } = {}): AsyncGenerator<Page<Thing>, void, void> {
    checkObject(options, "pages: the options");
    checkNames(options, pagesOptions, "pages");
    const { cursor = this.#listed.query.cursor } = options;
    // The `null` of a last page would begin the list anew.
    if (cursor !== undefined && typeof cursor !== "string")
      throw new TypeError(`pages: cursor can not be ${show(cursor)}`);
    return this.#read(cursor, Number.POSITIVE_INFINITY);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Thing, void, void> {
    for await (const page of this.pages()) yield* page.items;
  }

  /**
   * The things as an array, at most `max` of them: a whole table does not fit into memory.
   *
   * ```ts
   * const newest = await shop.orders.list({ sort: "-id", limit: 20 }).toArray({ max: 20 });
   * ```
   *
   * @throws TypeError when `max` is not there, or no number from 0
   */
  async toArray(options: { readonly max: number }): Promise<Thing[]> {
    checkObject(options, "toArray: the options");
    checkNames(options, arrayOptions, "toArray");
    const { max } = options;
    if (typeof max !== "number" || !(max >= 0))
      throw new TypeError(`toArray: max must be a number from 0, not ${show(max)}`);
    const things: Thing[] = [];
    if (max === 0) return things;
    for await (const { items } of this.#read(this.#listed.query.cursor, max))
      things.push(...items.slice(0, max - things.length));
    return things;
  }

  async *#read(start: string | undefined, max: number): AsyncGenerator<Page<Thing>, void, void> {
    const { readPages } = await import("./paging/read-pages.ts");
    yield* readPages<Thing>(this.#listed, start, max);
  }
}
