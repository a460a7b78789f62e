import stringWidth from "string-width";
import type { Terminal } from "../../commands/command.ts";
import type { Column } from "../column.ts";
import { chosenColumns } from "../fields.ts";
import { styleOf } from "../style.ts";
import { printable } from "../table.ts";

/** One thing, its fields one below the other. */
export function record<T extends object>(
  thing: T,
  columns: readonly Column<T>[],
  fields: readonly string[] | undefined,
  { stdout, env }: Terminal,
): string {
  const shown = fields === undefined ? columns : chosenColumns(columns, fields);
  const view = { relativeTo: stdout.isTTY ? new Date() : undefined };
  const { dim } = styleOf(stdout, env);
  const width = Math.max(...shown.map(({ title }) => stringWidth(title)));
  const line = ({ title, value }: Column<T>): string =>
    `${dim(title)}${" ".repeat(width - stringWidth(title))}  ${printable(value(thing, view))}`.trimEnd();
  return shown.map((column) => `${line(column)}\n`).join("");
}
