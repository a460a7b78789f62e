import type { Kind, Row, Value } from "./tables.ts";

/** A row in the form that is the same on both engines, as one text; the text of JSON is not, its meaning is. */
export function canonical(row: Row, columns: Readonly<Record<string, Kind>>): string {
  return JSON.stringify(Object.entries(columns).map(([column, kind]) => canonicalValue(row[column] ?? null, kind)));
}

/** The first column in which two rows differ. */
export function differingColumn(one: Row, other: Row, columns: Readonly<Record<string, Kind>>): string | undefined {
  return Object.entries(columns).find(
    ([column, kind]) => canonicalValue(one[column] ?? null, kind) !== canonicalValue(other[column] ?? null, kind),
  )?.[0];
}

function canonicalValue(value: Value, kind: Kind): Value {
  return kind === "json" && typeof value === "string" ? JSON.stringify(sorted(JSON.parse(value))) : value;
}

/** With the names of every object in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, member]) => [name, sorted(member)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
