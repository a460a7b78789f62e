import Database from "better-sqlite3";

/** All that a call could change, but for the counters of the rate limits, which count refused calls as well. */
const TABLES = [
  "users",
  "sessions",
  "api_keys",
  "products",
  "orders",
  "stock_movements",
  "daily_sales",
  "totals",
  "events",
  "idempotency_keys",
];

/** Looks behind the services' back whether anything has changed since the last look. */
export class DatabaseWatch implements Disposable {
  readonly #database: Database.Database;
  #version = -1;
  #contents = "";

  constructor(file: string) {
    this.#database = new Database(file, { readonly: true });
    this.changes();
  }

  /** The tables whose contents are others than at the last look. */
  changes(): string[] {
    // It says whether another connection has written, and costs nothing beside reading everything.
    const version = this.#database.pragma("data_version", { simple: true }) as number;
    if (version === this.#version) return [];
    this.#version = version;
    const before = this.#contents;
    this.#contents = this.#read();
    if (before === this.#contents) return [];
    const [old, now] = [before, this.#contents].map((text) => text.split("\n"));
    return TABLES.filter((_, index) => old?.[index] !== now?.[index]);
  }

  [Symbol.dispose](): void {
    this.#database.close();
  }

  #read(): string {
    const read = this.#database.transaction(() =>
      TABLES.map((table) => JSON.stringify(this.#database.prepare(`SELECT * FROM ${table}`).raw().all())),
    );
    return read().join("\n");
  }
}
