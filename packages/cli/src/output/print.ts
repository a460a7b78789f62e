import type { CommandCall } from "../commands/command.ts";
import { type Column, plain } from "./column.ts";
import { checkFields, chosenColumns, pick } from "./fields.ts";
import { type Format, formatOf } from "./format.ts";
import type { RowFormat } from "./formats/row-format.ts";
import { pagedSink, plainSink } from "./open-sink.ts";
import { styleOf } from "./style.ts";
import { write } from "./write.ts";

type Printing = Pick<CommandCall, "terminal" | "options">;

/** Prints one thing: as JSON the whole of it, else its columns one below the other. */
export async function printThing<T extends object>(
  thing: T,
  columns: readonly Column<T>[],
  call: Printing,
): Promise<void> {
  call.terminal.recorder?.thing(thing);
  const format = formatOf(call.options);
  await write(call.terminal.stdout, await textOfThing(thing, columns, format, call));
}

async function textOfThing<T extends object>(
  thing: T,
  columns: readonly Column<T>[],
  { kind, fields, jq }: Format,
  { terminal }: Printing,
): Promise<string> {
  if (kind === "table") return (await import("./formats/record.ts")).record(thing, columns, fields, terminal);
  if (kind === "quiet") return idLine(thing, columns);
  const picked = pick(thing, fields, columns);
  if (jq !== undefined) return (await import("./formats/jq.ts")).throughJq(picked, jq);
  if (kind === "csv") {
    const lines = (await import("./formats/csv.ts")).csv(Object.keys(picked));
    return lines.page([picked]) as string;
  }
  return `${JSON.stringify(picked, undefined, terminal.stdout.isTTY && kind === "json" ? 2 : 0)}\n`;
}

interface ListOptions {
  /** For what goes on as long as somebody looks: nothing is held back, and JSON is a line each. */
  readonly live?: boolean;
  /** At most so many rows; after sorting. */
  readonly most?: number;
}

/** Prints things as they come, in constant memory unless they are sorted or go through jq. Gives how many there were. */
export async function printList<T extends object>(
  pages: AsyncIterable<{ readonly items: readonly T[] }>,
  columns: readonly Column<T>[],
  call: Printing,
  { live = false, most = Number.POSITIVE_INFINITY }: ListOptions = {},
): Promise<number> {
  const format = formatOf(call.options);
  checkFields(columns, format.fields);
  const rows = await rowFormat(columns, live && format.kind === "json" ? { ...format, kind: "ndjson" } : format, call);
  const { terminal } = call;
  const sink = terminal.stdout.isTTY && !live ? pagedSink(terminal) : plainSink(terminal);
  let count = 0;
  for await (const { items } of upTo(await inOrder(pages, columns, format.sort), most)) {
    count += items.length;
    terminal.recorder?.items(items);
    if (!(await sink.write(await rows.page(items)))) break;
  }
  await sink.write(await rows.end());
  await sink.end();
  return count;
}

type Pages<T> = AsyncIterable<{ readonly items: readonly T[] }>;

async function inOrder<T extends object>(
  pages: Pages<T>,
  columns: readonly Column<T>[],
  sort: Format["sort"],
): Promise<Pages<T>> {
  return sort === undefined ? pages : (await import("./sort.ts")).sorted(pages, columns, sort);
}

async function* upTo<T>(pages: Pages<T>, most: number): Pages<T> {
  let left = most;
  for await (const { items } of pages) {
    yield { items: items.length <= left ? items : items.slice(0, left) };
    left -= items.length;
    if (left <= 0) return;
  }
}

async function rowFormat<T extends object>(
  columns: readonly Column<T>[],
  { kind, fields, jq }: Format,
  { terminal: { stdout, env } }: Printing,
): Promise<RowFormat<T>> {
  if (kind === "table") {
    const view = { relativeTo: stdout.isTTY ? new Date() : undefined };
    const room = stdout.isTTY ? stdout.columns : Number.POSITIVE_INFINITY;
    const { table } = await import("./formats/table.ts");
    return table(chosenColumns(columns, fields), room, styleOf(stdout, env), view);
  }
  if (kind === "quiet") return { page: (items) => items.map((item) => idLine(item, columns)).join(""), end: () => "" };
  if (kind === "csv") {
    const { csv } = await import("./formats/csv.ts");
    return csv(fields ?? columns.flatMap(({ field }) => field ?? []));
  }
  return picking(await jsonFormat(kind, jq), (item) => pick(item, fields, columns));
}

async function jsonFormat(kind: Format["kind"], jq: string | undefined): Promise<RowFormat<object>> {
  if (jq !== undefined) {
    const { jqOfAll, jqOfEach } = await import("./formats/jq.ts");
    return kind === "ndjson" ? jqOfEach(jq) : jqOfAll(jq);
  }
  const { jsonArray, jsonLines } = await import("./formats/json.ts");
  return kind === "ndjson" ? jsonLines() : jsonArray();
}

const picking = <T>(format: RowFormat<object>, pickOne: (item: T) => object): RowFormat<T> => ({
  page: (items) => format.page(items.map(pickOne)),
  end: () => format.end(),
});

/** The id, or what stands first where there is none. */
function idLine<T extends object>(thing: T, columns: readonly Column<T>[]): string {
  const id = "id" in thing ? plain(thing.id) : (columns[0]?.value(thing) ?? "");
  return `${id}\n`;
}
