import type { CommandCall, Terminal } from "../commands/command.ts";
import { type Column, renderTable, widthsOf } from "./table.ts";
import { write } from "./write.ts";

type Printing = Pick<CommandCall, "terminal" | "options">;

/** Prints one thing: as JSON the whole of it, else its columns one below the other. */
export async function printThing<T extends object>(
  thing: T,
  columns: readonly Column<T>[],
  call: Printing,
): Promise<void> {
  if (call.options.json === true) return write(call.terminal.stdout, jsonText(thing, call.terminal));
  const width = Math.max(...columns.map(({ title }) => title.length));
  const lines = columns.map(({ title, value }) => `${title.padEnd(width)}  ${value(thing)}`);
  return write(call.terminal.stdout, `${lines.join("\n")}\n`);
}

/**
 * Prints things as they come, in constant memory: as a JSON array, else as a table. The widths of the table's columns
 * are those of the first page's rows; a later row that needs more takes it.
 */
export async function printList<T extends object>(
  pages: AsyncIterable<{ readonly items: readonly T[] }>,
  columns: readonly Column<T>[],
  call: Printing,
): Promise<number> {
  return call.options.json === true ? printJsonArray(pages, call.terminal) : printTable(pages, columns, call.terminal);
}

async function printJsonArray(
  pages: AsyncIterable<{ readonly items: readonly object[] }>,
  { stdout }: Terminal,
): Promise<number> {
  let count = 0;
  for await (const { items } of pages) {
    const text = items.map((item) => JSON.stringify(item)).join(",\n");
    if (text !== "") await write(stdout, `${count === 0 ? "[\n" : ",\n"}${text}`);
    count += items.length;
  }
  await write(stdout, count === 0 ? "[]\n" : "\n]\n");
  return count;
}

async function printTable<T extends object>(
  pages: AsyncIterable<{ readonly items: readonly T[] }>,
  columns: readonly Column<T>[],
  { stdout }: Terminal,
): Promise<number> {
  const { default: stringWidth } = await import("string-width");
  const room = stdout.isTTY ? stdout.columns : Number.POSITIVE_INFINITY;
  let widths: readonly number[] | undefined;
  let count = 0;
  for await (const { items } of pages) {
    const rows = items.map((item) => columns.map((column) => column.value(item)));
    const head = widths === undefined ? [columns.map(({ title }) => title)] : [];
    widths = widthsOf([...head, ...rows], widths, stringWidth);
    await write(stdout, renderTable([...head, ...rows], columns, widths, room, stringWidth));
    count += items.length;
  }
  return count;
}

/** On a terminal for reading, else a line. */
function jsonText(thing: object, { stdout }: Terminal): string {
  return `${stdout.isTTY ? JSON.stringify(thing, undefined, 2) : JSON.stringify(thing)}\n`;
}
