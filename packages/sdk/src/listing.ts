/** One page of a list. */
export interface Page<Thing> {
  readonly items: readonly Thing[];
  /** Give it as `cursor` to go on after this page; `null` on the last one. */
  readonly next_cursor: string | null;
}

/**
 * A list that is fetched page by page while it is read, from the beginning each time it is iterated. Nothing is sent
 * before. `limit` of the query is the size of a page (100 when left out, at most 1000), and the deadline is each page's own.
 *
 * ```ts
 * for await (const order of shop.orders.list({ from: "2026-11-01" })) console.log(order.id);
 * ```
 */
export class Listing<Thing> implements AsyncIterable<Thing> {
  readonly #fetchPage: (cursor: string | undefined) => Promise<Page<Thing>>;
  readonly #start: string | undefined;

  /** Made by the `list` methods. */
  constructor(fetchPage: (cursor: string | undefined) => Promise<Page<Thing>>, start: string | undefined) {
    this.#fetchPage = fetchPage;
    this.#start = start;
  }

  /**
   * The same list by pages; `cursor` is the `next_cursor` of the page to go on from.
   *
   * ```ts
   * for await (const page of shop.products.list({ limit: 50 }).pages()) console.log(page.items.length);
   * ```
   */
  async *pages(options: { readonly cursor?: string | undefined } = {}): AsyncGenerator<Page<Thing>, void, void> {
    let cursor: string | null | undefined = options.cursor ?? this.#start;
    do {
      const page: Page<Thing> = await this.#fetchPage(cursor);
      yield page;
      cursor = page.next_cursor;
    } while (cursor !== null);
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
   */
  async toArray(options: { readonly max: number }): Promise<Thing[]> {
    const things: Thing[] = [];
    if (options.max <= 0) return things;
    for await (const thing of this) {
      things.push(thing);
      if (things.length >= options.max) break;
    }
    return things;
  }
}
