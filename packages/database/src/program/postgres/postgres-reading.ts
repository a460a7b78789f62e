import type { ShopReading } from "../reading.ts";
import type { Session } from "./session.ts";

const itself = (column: string): string => column;

/** Reads through a session, whose transaction is what makes it one state. Times and days are made text by the driver. */
export class PostgresReading implements ShopReading {
  readonly engine = "postgres";
  readonly as = {
    time: itself,
    date: itself,
    json: (column: string) => `${column}::text`,
    hex: (column: string) => `encode(${column}, 'hex')`,
    fromHex: (parameter: string) => `decode(${parameter}, 'hex')`,
    bytewise: (column: string) => `${column} COLLATE "C"`,
  };
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  all<Row>(sql: string, ...params: readonly (string | number)[]): Promise<Row[]> {
    return this.#session.all<Row>(sql, ...params);
  }
}

/** A transaction that sees one state of the database, from its first question on. */
export const oneState = "BEGIN ISOLATION LEVEL REPEATABLE READ";
