import type BetterSqlite3 from "better-sqlite3";
import type { Connection } from "../../sqlite/connection.ts";
import type { ShopReading } from "../reading.ts";

const itself = (column: string): string => column;

/** Everything is text already, in the form that is wanted. */
export class SqliteReading implements ShopReading {
  readonly engine = "sqlite";
  readonly as = {
    time: itself,
    date: itself,
    json: itself,
    hex: (column: string) => `lower(hex(${column}))`,
    fromHex: (parameter: string) => `unhex(${parameter})`,
    bytewise: itself,
  };
  readonly #db: Connection;
  readonly #statements = new Map<string, BetterSqlite3.Statement<(string | number)[], unknown>>();

  constructor(db: Connection) {
    this.#db = db;
  }

  async all<Row>(sql: string, ...params: readonly (string | number)[]): Promise<Row[]> {
    const statement = this.#statements.get(sql) ?? this.#db.prepare<(string | number)[], unknown>(sql);
    this.#statements.set(sql, statement);
    return statement.all(...params) as Row[];
  }
}
