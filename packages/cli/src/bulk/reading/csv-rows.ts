import { usage } from "../../failures/cli-failure.ts";
import type { Row } from "../columns/column.ts";
import { checkComplete, columnFor, type Mapping } from "./mapping.ts";
import type { Cells } from "./records.ts";
import { unreadable } from "./unreadable.ts";

type Named = { readonly [name: string]: string };

/** The rows of a CSV file, by the names in its head. @throws CliFailure for a head or a line that can't be right */
export async function* csvRows(lines: AsyncIterable<Cells>, mapping: Mapping, name: string): AsyncGenerator<Row> {
  let head: Head | undefined;
  let number = 0;
  for await (const { line, cells } of lines) {
    if (head === undefined) {
      head = headOf(cells, line, mapping, name);
      continue;
    }
    number += 1;
    if (cells.length !== head.length) throw ragged(line, cells, head, name);
    yield { number, line, values: { ...mapping.set, ...valuesOf(cells, head) } };
  }
  if (head === undefined) throw empty(mapping, name);
}

/** The column of each cell, `undefined` where it is left out. */
type Head = readonly (string | undefined)[];

function headOf(cells: readonly string[], line: number, mapping: Mapping, name: string): Head {
  const where = `${name}, line ${line}`;
  const other = cells.length === 1 ? [";", "\t", "|"].find((delimiter) => cells[0]?.includes(delimiter)) : undefined;
  if (other !== undefined)
    throw usage(
      `${where}: the columns seem to be separated by ${other === "\t" ? "tabulators" : `"${other}"`}.`,
      `--delimiter ${other === "\t" ? "tab" : `'${other}'`}`,
    );
  const head = cells.map((cell) => columnFor(cell, mapping, where));
  const present = new Set<string>();
  head.forEach((column, index) => {
    if (column === undefined) return;
    if (present.has(column))
      throw usage(
        `${where}: the column ${column} is there twice, the second time as number ${index + 1}.`,
        "Remove one of them from the file, or leave one out with --ignore.",
      );
    present.add(column);
  });
  checkComplete(present, mapping, where);
  return head;
}

function valuesOf(cells: readonly string[], head: Head): Named {
  const values: Record<string, string> = {};
  head.forEach((column, index) => {
    const cell = cells[index] ?? "";
    if (column !== undefined && cell !== "") values[column] = cell;
  });
  return values;
}

function ragged(line: number, cells: readonly string[], head: Head, name: string): Error {
  const after = cells.length < head.length ? `, the last is ${JSON.stringify(cells.at(-1)?.slice(0, 40))}` : "";
  return unreadable(
    name,
    `line ${line} has ${cells.length} values${after}; the head has ${head.length} columns`,
    'A comma inside of a value needs quotation marks around the value: "1 Main Street, Springfield".',
  );
}

function empty({ columns }: Mapping, name: string): Error {
  const needed = columns.filter(({ required }) => required).map((column) => column.name);
  return unreadable(name, "it is empty", `The first line names the columns: ${needed.join(",")}.`);
}
