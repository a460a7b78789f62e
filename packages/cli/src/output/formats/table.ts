import stringWidth from "string-width";
import type { Column, View } from "../column.ts";
import type { Style } from "../style.ts";
import { fitted, printable, renderTable, widthsOf } from "../table.ts";
import type { RowFormat } from "./row-format.ts";

/**
 * A table whose columns are as wide as the rows of the first page need; a later row that needs more takes it, as long as
 * it fits the room.
 */
export function table<T>(columns: readonly Column<T>[], room: number, style: Style, view: View): RowFormat<T> {
  let widths: readonly number[] | undefined;
  const head = columns.map(({ title }) => title);
  const lines = (rows: readonly (readonly string[])[]): string[] => {
    widths = fitted(widthsOf(rows, widths, stringWidth), columns, room);
    return renderTable(rows, columns, widths, room, stringWidth);
  };
  return {
    page(items) {
      const first = widths === undefined;
      const rows = items.map((item) => columns.map(({ value }) => printable(value(item, view))));
      const [top, ...rest] = lines(first ? [head, ...rows] : rows);
      const all = top === undefined ? [] : [first ? style.bold(top) : top, ...rest];
      return all.map((text) => `${text}\n`).join("");
    },
    end: () => (widths === undefined ? `${style.bold(head.join("  "))}\n` : ""),
  };
}
