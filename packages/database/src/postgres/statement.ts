import type { QueryConfig } from "pg";
import type { SqlValue } from "./connection.ts";

/** Texts that are prepared. There are far fewer, unless somebody puts values into the SQL. */
const statementLimit = 500;

const names = new Map<string, string>();

/** A statement for the driver. The name makes it prepare the text once per connection; its number is the same in all of them. */
export function statement(sql: string, params: readonly SqlValue[], timeoutMs: number): QueryConfig {
  let name = names.get(sql);
  if (name === undefined && names.size < statementLimit) {
    name = `shop_${names.size}`;
    names.set(sql, name);
  }
  // The driver ends the connection of a statement that is not answered in time: nothing more can be expected of it.
  const limits = { query_timeout: Math.max(1, Math.ceil(timeoutMs)) };
  return { text: sql, values: [...params], ...(name === undefined ? {} : { name }), ...limits };
}
