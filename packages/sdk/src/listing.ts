import type { CallOptions } from "./call/call-options.ts";
import { isShopError } from "./errors/shop-error.ts";

/** One page of a list. */
export interface Page<Thing> {
  /** As many as the query's `limit`, fewer on the last page, perhaps none. */
  readonly items: readonly Thing[];
  /** Give it as `cursor` to go on after this page; `null` on the last one. */
  readonly next_cursor: string | null;
}

type FetchPage<Thing> = (cursor: string | undefined, options: CallOptions) => Promise<Page<Thing>>;

/**
 * A list that is fetched page by page while it is read, from the beginning each time it is iterated; the next page comes while
 * this one is worked on. Nothing is sent before. `limit` of the query is the size of a page (100 when left out, at most 1000),
 * and the deadline is each page's own. The error of a page that fails has its `cursor`, to go on from.
 *
 * ```ts
 * for await (const order of shop.orders.list({ from: "2026-11-01" })) console.log(order.id);
 * ```
 */
export class Listing<Thing> implements AsyncIterable<Thing> {
  readonly #fetchPage: FetchPage<Thing>;
  readonly #start: string | undefined;
  readonly #options: CallOptions;

  /** Made by the `list` methods. */
  constructor(fetchPage: FetchPage<Thing>, start: string | undefined, options: CallOptions = {}) {
    this.#fetchPage = fetchPage;
    this.#start = start;
    this.#options = options;
  }

  /**
   * The same list by pages; `cursor` is the `next_cursor` of the page to go on from.
   *
   * ```ts
   * for await (const page of shop.products.list({ limit: 50 }).pages()) console.log(page.items.length);
   * ```
   */
  pages(options: { readonly cursor?: string | undefined } = {}): AsyncGenerator<Page<Thing>, void, void> {
    return this.#read(options.cursor ?? this.#start, Number.POSITIVE_INFINITY);
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
    const { max } = options;
    if (typeof max !== "number" || !(max >= 0))
      throw new TypeError(`toArray: max must be a number from 0, not ${String(max)}`);
    const things: Thing[] = [];
    if (max === 0) return things;
    for await (const { items } of this.#read(this.#start, max)) things.push(...items.slice(0, max - things.length));
    return things;
  }

  /** Pages until so many things were there, or all. */
  async *#read(start: string | undefined, max: number): AsyncGenerator<Page<Thing>, void, void> {
    const ending = new Ending(this.#options.signal);
    const fetch = (cursor: string | undefined): Promise<Page<Thing>> =>
      withCursor(cursor, this.#fetchPage(cursor, { ...this.#options, signal: ending.signal }));
    try {
      let coming: Promise<Page<Thing>> | undefined = fetch(start);
      for (let left = max; coming !== undefined; ) {
        const page: Page<Thing> = await coming;
        left -= page.items.length;
        coming = page.next_cursor === null || left <= 0 ? undefined : fetch(page.next_cursor);
        // Its failure is met when its turn comes, or never when the reader has left.
        coming?.catch(() => undefined);
        yield page;
      }
    } finally {
      ending.end();
    }
  }
}

/** So that the failure says where to go on. */
async function withCursor<Value>(cursor: string | undefined, page: Promise<Value>): Promise<Value> {
  try {
    return await page;
  } catch (error) {
    if (isShopError(error) && cursor !== undefined) Object.assign(error, { cursor });
    throw error;
  }
}

/** Ends the page that is on its way when the reader leaves, or the caller's signal fires. */
class Ending {
  readonly #controller = new AbortController();
  readonly #caller: AbortSignal | undefined;

  constructor(caller: AbortSignal | undefined) {
    this.#caller = caller;
    caller?.addEventListener("abort", this.#onAbort);
    if (caller?.aborted) this.#onAbort();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  end(): void {
    this.#caller?.removeEventListener("abort", this.#onAbort);
    this.#controller.abort();
  }

  #onAbort = (): void => this.#controller.abort(this.#caller?.reason);
}
