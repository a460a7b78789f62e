import type { ShopReading } from "../reading.ts";

/** How a value is written the same on both engines: `json` by its meaning, `bytes` as hexadecimal digits, times and days as text. */
export type Kind = "integer" | "text" | "time" | "date" | "json" | "bytes";

export type Value = string | number | null;
/** A row by its columns. */
export type Row = Readonly<Record<string, Value>>;

/** A table as it is copied, row by row in the order of its key. */
export interface CopiedTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, Kind>>;
  /** The column by which it is walked through. */
  readonly key: string;
  /** Its ids are given by the engine, and never again. */
  readonly identity: boolean;
  /** What is in it comes and goes without an entry in the journal, so that a copy that goes on begins it anew. */
  readonly passing: boolean;
}

const table = (name: string, columns: CopiedTable["columns"], more: Partial<CopiedTable> = {}): CopiedTable => ({
  name,
  columns,
  key: "id",
  identity: true,
  passing: false,
  ...more,
});

const times = { created_at: "time", updated_at: "time" } as const;

/** In an order in which nothing refers to what is not there yet. */
export const tables: readonly CopiedTable[] = [
  table("users", {
    id: "integer",
    name: "text",
    password_hash: "text",
    address: "text",
    role: "text",
    version: "integer",
    ...times,
  }),
  table(
    "sessions",
    { id: "integer", token_hash: "bytes", user_id: "integer", created_at: "time", expires_at: "time" },
    { passing: true },
  ),
  table("api_keys", {
    id: "integer",
    name: "text",
    token_hash: "bytes",
    origin: "text",
    created_at: "time",
    created_by_kind: "text",
    created_by_id: "integer",
    removed_at: "time",
  }),
  table("products", {
    id: "integer",
    sku: "text",
    name: "text",
    unit_price: "integer",
    currency: "text",
    stock: "integer",
    version: "integer",
    ...times,
  }),
  table("orders", {
    id: "integer",
    user_id: "integer",
    product_id: "integer",
    quantity: "integer",
    date: "date",
    unit_price: "integer",
    currency: "text",
    version: "integer",
    ...times,
  }),
  table("events", {
    id: "integer",
    at: "time",
    type: "text",
    actor_kind: "text",
    actor_id: "integer",
    request_id: "text",
    subject_kind: "text",
    subject_id: "integer",
    before: "json",
    after: "json",
  }),
  table("stock_movements", {
    id: "integer",
    product_id: "integer",
    change: "integer",
    stock_after: "integer",
    reason: "text",
    note: "text",
    order_id: "integer",
    event_id: "integer",
    at: "time",
  }),
  table(
    "idempotency_keys",
    {
      key_hash: "bytes",
      fingerprint: "text",
      value: "text",
      subject_user_id: "integer",
      created_at: "time",
      expires_at: "time",
    },
    { key: "key_hash", identity: false, passing: true },
  ),
  table(
    "rate_limits",
    { key: "text", hits: "integer", resets_at: "time" },
    { key: "key", identity: false, passing: true },
  ),
];

/** A table of figures: on PostgreSQL each is the sum of several rows, so it is read as a whole and written into the first of them. */
export interface FiguresTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, Kind>>;
  readonly sql: (as: ShopReading["as"]) => string;
}

export const figures: readonly FiguresTable[] = [
  {
    name: "daily_sales",
    columns: { date: "date", currency: "text", orders: "integer", units: "integer", revenue: "integer" },
    sql: ({ date, bytewise }) => `SELECT ${date("date")} AS date, currency, sum(orders) AS orders, sum(units) AS units,
      sum(revenue) AS revenue FROM daily_sales GROUP BY date, currency
      HAVING sum(orders) <> 0 OR sum(units) <> 0 OR sum(revenue) <> 0 ORDER BY date, ${bytewise("currency")}`,
  },
  {
    name: "totals",
    columns: { name: "text", value: "integer" },
    sql: ({ bytewise }) => `SELECT name, sum(value) AS value FROM totals GROUP BY name ORDER BY ${bytewise("name")}`,
  },
];

/** What is no data of anybody: how far the schema is, and what a copy notes down. */
const books: readonly string[] = ["schema_migrations", "copy_under_way", "copied_journal"];

/** Those of a database's tables that are not the shop's own, by their names. */
export function othersAmong(names: readonly string[]): string[] {
  const own = new Set([...books, ...[...tables, ...figures].map(({ name }) => name)]);
  return names.filter((name) => !own.has(name)).sort();
}

/** The next rows behind a key; without one the first. */
export function rowsAfter(
  reading: ShopReading,
  { name, columns, key }: CopiedTable,
  after: Value | undefined,
  limit: number,
): Promise<Row[]> {
  const { as } = reading;
  const selected = Object.entries(columns).map(([column, kind]) => `${expression(column, kind, as)} AS ${column}`);
  const [by, start, parameter] = ordering(key, columns[key] ?? "text", as);
  const sql = `SELECT ${selected.join(", ")} FROM ${name} WHERE ${by} > ${parameter} ORDER BY ${by} LIMIT ?`;
  return reading.all<Row>(sql, after ?? start, limit);
}

/** The last key of a table; `undefined` when it is empty. */
export async function lastKey(reading: ShopReading, { name, columns, key }: CopiedTable): Promise<Value | undefined> {
  const { as } = reading;
  const kind = columns[key] ?? "text";
  const [by] = ordering(key, kind, as);
  const [row] = await reading.all<Row>(
    `SELECT ${expression(key, kind, as)} AS last FROM ${name} ORDER BY ${by} DESC LIMIT 1`,
  );
  return row?.last;
}

type Ordering = readonly [by: string, start: string | number, parameter: string];

/** No id is below 1. */
function ordering(key: string, kind: Kind, as: ShopReading["as"]): Ordering {
  if (kind === "integer") return [key, 0, "?"];
  return kind === "bytes" ? [key, "", as.fromHex("?")] : [as.bytewise(key), "", "?"];
}

function expression(column: string, kind: Kind, as: ShopReading["as"]): string {
  switch (kind) {
    case "time":
      return as.time(column);
    case "date":
      return as.date(column);
    case "json":
      return as.json(column);
    case "bytes":
      return as.hex(column);
    default:
      return column;
  }
}
