import type { Column } from "./column.ts";
import { checkFields } from "./fields.ts";
import type { Format } from "./format.ts";

type Pages<T> = AsyncIterable<{ readonly items: readonly T[] }>;

/** All rows as one page, sorted by a field: numbers by size, text by the alphabet. They are held in memory for it. */
export async function* sorted<T extends object>(
  pages: Pages<T>,
  columns: readonly Column<T>[],
  { field, descending }: NonNullable<Format["sort"]>,
): AsyncGenerator<{ readonly items: readonly T[] }> {
  checkFields(columns, [field]);
  const rows: T[] = [];
  for await (const { items } of pages) rows.push(...items);
  const order = compareBy<T>(field);
  yield { items: rows.sort((a, b) => (descending ? -order(a, b) : order(a, b))) };
}

const alphabet = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

function compareBy<T extends object>(field: string): (a: T, b: T) => number {
  return (a, b) => {
    const [left, right] = [a[field as keyof T], b[field as keyof T]] as const;
    if (typeof left === "number" && typeof right === "number") return left - right;
    return alphabet.compare(textOf(left), textOf(right));
  };
}

const textOf = (value: unknown): string =>
  typeof value === "object" && value !== null ? JSON.stringify(value) : String(value ?? "");
