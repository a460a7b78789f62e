import type { RowFormat } from "./row-format.ts";

/** An array, a row a line. */
export function jsonArray(): RowFormat<object> {
  let count = 0;
  return {
    page(items) {
      const text = items.map((item) => JSON.stringify(item)).join(",\n");
      const before = count === 0 ? "[\n" : ",\n";
      count += items.length;
      return text === "" ? "" : before + text;
    },
    end: () => (count === 0 ? "[]\n" : "\n]\n"),
  };
}

/** A line of JSON for each row. */
export function jsonLines(): RowFormat<object> {
  return { page: (items) => items.map((item) => `${JSON.stringify(item)}\n`).join(""), end: () => "" };
}
