import type { Shop, StockMovement } from "@shop/sdk";

/** The ledger line by line. After `refresh` it asks again at its end: the shop goes on being used, and new lines follow on the last one. */
export class LedgerReader {
  readonly #shop: Shop;
  #page: readonly StockMovement[] = [];
  #next = 0;
  #lastId = 0;
  /** Of the page that is being read, so that it can be read again when it was the last one. */
  #cursor: string | undefined;
  #following: string | null | undefined;
  #atEnd = false;

  constructor(shop: Shop) {
    this.#shop = shop;
  }

  /** There may be lines by now that were not there when the end was reached. */
  refresh(): void {
    this.#atEnd = false;
  }

  /** Takes the next line, if there is one by now. */
  async take(): Promise<StockMovement | undefined> {
    const line = this.#page[this.#next] ?? (await this.#more());
    if (line === undefined) return undefined;
    this.#next += 1;
    this.#lastId = line.id;
    return line;
  }

  async #more(): Promise<StockMovement | undefined> {
    if (this.#atEnd) return undefined;
    if (typeof this.#following === "string") this.#cursor = this.#following;
    const query = { limit: 1000, cursor: this.#cursor };
    const page = (await this.#shop.stockMovements.list(query).pages().next()).value;
    if (!page) return undefined;
    this.#following = page.next_cursor;
    this.#page = page.items.filter(({ id }) => id > this.#lastId);
    this.#next = 0;
    // Nothing new on a page that has filled up meanwhile: what is new begins the next one.
    const [first] = this.#page;
    this.#atEnd = first === undefined && page.next_cursor === null;
    return first ?? this.#more();
  }
}
