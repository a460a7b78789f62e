import Database from "better-sqlite3";

/** How much there is of everything, looked up behind the services' back. */
export interface Counts {
  readonly orders: number;
  readonly users: number;
  readonly sessions: number;
  readonly movements: number;
}

/** @param restocked the product whose movements are counted */
export function countsOf(file: string, restocked = 0): Counts {
  const database = new Database(file, { readonly: true });
  try {
    const count = (from: string): number => database.prepare(`SELECT count(*) FROM ${from}`).pluck().get() as number;
    return {
      orders: count("orders"),
      users: count("users"),
      sessions: count("sessions"),
      movements: count(`stock_movements WHERE product_id = ${restocked}`),
    };
  } finally {
    database.close();
  }
}
