import type { Connection } from "../../connection/connect.ts";
import { money } from "../../output/money.ts";
import { tableOf } from "../components/columns-of.ts";
import { readDetail } from "../shop/read-detail.ts";
import { readFilter } from "../shop/read-filter.ts";
import { readOverview } from "../shop/read-overview.ts";
import { readPage } from "../shop/read-page.ts";
import { type Area, areas, kindOf, type ListArea, titleOf } from "../state/area.ts";
import { noFilter } from "../state/list-state.ts";

/** Lines of a page: as many as one listens to. */
const LINES = 10;

const help = `1 Overview, 2 Orders, 3 Users, 4 Products, 5 Events. In a list: Enter or n shows the next lines, an id opens that one
(#3 where 3 alone would be an area), / and a filter leaves others out (/ alone shows all). :command runs a shop command, such as :orders cancel 12. q leaves.`;

/** Where we are in plain lines, and what each line that is typed says. */
export class PlainShop {
  readonly #connection: Connection;
  readonly #say: (line: string) => void;
  #area: Area = "overview";
  #filter = noFilter;
  #rows: AsyncGenerator<string, void, void> | undefined;

  constructor(connection: Connection, say: (line: string) => void) {
    this.#connection = connection;
    this.#say = say;
  }

  get question(): string {
    return `${titleOf[this.#area]} (? helps):`;
  }

  /** Does what the line says. @throws what the shop refuses */
  async answer(line: string): Promise<void> {
    const area = areas[Number(line) - 1];
    if (area !== undefined && /^[1-5]$/.test(line)) return this.#goTo(area);
    if (line === "?" || line === "help") return this.#say(help);
    if (this.#area === "overview")
      return line === "" ? this.#overview() : this.#say("That means nothing here. ? tells what does.");
    if (line === "" || line === "n") return this.#next();
    if (line.startsWith("/")) return this.#filtered(this.#area, line.slice(1).trim());
    if (/^#?\d+$/.test(line)) return this.#open(this.#area, Number(line.replace("#", "")));
    this.#say("That means nothing here. ? tells what does.");
  }

  async #goTo(area: Area): Promise<void> {
    this.#area = area;
    this.#filter = noFilter;
    if (area === "overview") return this.#overview();
    await this.#list(area);
  }

  async #list(area: ListArea): Promise<void> {
    this.#rows = rowsOf(this.#connection, area, this.#filter.query);
    this.#say(`${titleOf[area]}${this.#filter.text === "" ? "" : `, only ${this.#filter.text}`}.`);
    await this.#next();
  }

  async #filtered(area: ListArea, text: string): Promise<void> {
    this.#filter = text === "" ? noFilter : await readFilter(this.#connection, area, text);
    await this.#list(area);
  }

  async #next(): Promise<void> {
    for (let line = 0; line < LINES; line++) {
      const row = await this.#rows?.next();
      if (row === undefined || row.done === true) return this.#say(line === 0 ? "There are no more." : "That is all.");
      this.#say(row.value);
    }
    this.#say("Enter shows more.");
  }

  async #open(area: ListArea, id: number): Promise<void> {
    const { facts, related, relatedTitle } = await readDetail(this.#connection.shop, kindOf[area], id);
    for (const [name, value] of facts) this.#say(`${name}: ${value}`);
    this.#say(`${relatedTitle}:`);
    for (const { cells } of related.slice(0, LINES)) this.#say(`  ${cells.filter((cell) => cell !== "").join(", ")}`);
    if (related.length > LINES) this.#say(`  and ${related.length - LINES} more.`);
  }

  async #overview(): Promise<void> {
    const { shop } = this.#connection;
    for (const { service, ok, ms, error } of (await shop.status()).services)
      this.#say(`${service}: ${ok ? `ready, ${ms} ms` : `away, ${error?.message}`}`);
    const { stats, currency, sales, low } = await readOverview(shop, "day", 5, new Date());
    const revenue = stats.revenue.find((one) => one.currency === currency)?.revenue ?? 0;
    this.#say(
      `${stats.orders} orders, ${money(revenue, currency)} revenue, ${stats.users} users, ${stats.products} products.`,
    );
    const today = sales.at(-1);
    if (today !== undefined) this.#say(`Today: ${today.orders} orders, ${money(today.revenue, currency)}.`);
    this.#say(
      `Lowest stock: ${
        low
          .slice(0, 5)
          .map(({ name, stock }) => `${name} ${stock}`)
          .join(", ") || "no products yet"
      }.`,
    );
  }
}

/** The lines of a list, page by page as they are asked for. */
async function* rowsOf(
  { shop }: Connection,
  area: ListArea,
  query: Readonly<Record<string, string | number>>,
): AsyncGenerator<string, void, void> {
  const { columns, cells } = tableOf(area);
  let cursor: string | undefined;
  do {
    const page = await readPage(shop, { area, from: "start", query, cursor });
    for (const row of page.items)
      yield cells(row, { users: {}, products: {} })
        .map((cell, index) => `${columns[index]?.title.toLowerCase()} ${cell}`)
        .join(", ");
    cursor = page.next_cursor ?? undefined;
  } while (cursor !== undefined);
}
