import { stringify } from "csv-stringify/sync";
import { plain } from "../column.ts";
import type { RowFormat } from "./row-format.ts";

/** RFC 4180, but with line feeds: a head, then a line for each row, values as in JSON. */
export function csv(fields: readonly string[]): RowFormat<object> {
  let started = false;
  const head = (): string => {
    const text = started ? "" : stringify([fields]);
    started = true;
    return text;
  };
  return {
    page: (items) => head() + stringify(items.map((item) => fields.map((field) => plain(item[field as never])))),
    end: head,
  };
}
