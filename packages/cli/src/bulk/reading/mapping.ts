import { usage } from "../../failures/cli-failure.ts";
import { didYouMean } from "../../output/closest.ts";
import type { BulkColumn, Values } from "../columns/column.ts";
import { rejectColumns } from "../kind.ts";

/** How the names in a file become those of the columns: `--map`, `--set` and `--ignore`. */
export interface Mapping {
  readonly columns: readonly BulkColumn[];
  /** The column that a name in the file means. */
  readonly map: ReadonlyMap<string, string>;
  /** Values for every row that has none. */
  readonly set: Values;
  readonly ignored: ReadonlySet<string>;
}

/** @throws exit 2 for an option that is not NAME=VALUE or names no column */
export function mappingOf(columns: readonly BulkColumn[], options: Readonly<Record<string, unknown>>): Mapping {
  const known = columns.map(({ name }) => name);
  const map = new Map(pairs(options.map, "--map").map(([from, to]) => [normal(from), checked(to, known, "--map")]));
  const set = pairs(options.set, "--set").map(([name, value]) => [checked(name, known, "--set"), value] as const);
  if (set.some(([name]) => name === "password"))
    throw usage("A password is nobody else's: --set can't give one to all.", "--generate-passwords FILE makes them.");
  const ignored = new Set(list(options.ignore).map(normal));
  return { columns, map, set: Object.fromEntries(set), ignored };
}

/** What a name in a file means: a column, or nothing (`undefined`). @throws exit 2 when nobody said what it means */
export function columnFor(name: string, { columns, map, ignored }: Mapping, where: string): string | undefined {
  const normalized = normal(name);
  const mapped = map.get(normalized);
  if (mapped !== undefined) return mapped;
  if (ignored.has(normalized) || rejectColumns.includes(normalized)) return undefined;
  const found = columns.find((column) => column.name === normalized);
  if (found !== undefined) return found.name;
  const near = didYouMean(
    normalized,
    columns.map((column) => column.name),
  );
  throw usage(
    `${where}: there is no column ${JSON.stringify(name)}. ${near}`,
    `--map ${quoted(name)}=COLUMN says what it is, --ignore ${quoted(name)} leaves it out.`,
  );
}

/** @throws exit 2 that names the columns that no row could have */
export function checkComplete(present: ReadonlySet<string>, { columns, set }: Mapping, where: string): void {
  const missing = columns.filter(({ name, required }) => required && !present.has(name) && set[name] === undefined);
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name);
  throw usage(
    `${where}: the column ${names.join(", ")} is missing. It has: ${[...present].join(", ") || "none that is known"}.`,
    `If it has another name in the file: --map NAME=${names[0]}. For the same value in every row: --set ${names[0]}=VALUE.`,
  );
}

/** "Unit Price" and "unit_price" are the same. */
const normal = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, "_");
const quoted = (name: string): string => (/^[\w.-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`);
const list = (given: unknown): readonly string[] => (Array.isArray(given) ? (given as string[]) : []);

function pairs(given: unknown, flag: string): (readonly [string, string])[] {
  return list(given).map((text) => {
    const at = text.indexOf("=");
    if (at < 1) throw usage(`${flag} ${text}: write it as ${flag} NAME=${flag === "--map" ? "COLUMN" : "VALUE"}.`);
    return [text.slice(0, at), text.slice(at + 1)];
  });
}

function checked(name: string, known: readonly string[], flag: string): string {
  if (known.includes(name)) return name;
  throw usage(`${flag}: there is no column ${JSON.stringify(name)}. ${didYouMean(name, known)}`);
}
