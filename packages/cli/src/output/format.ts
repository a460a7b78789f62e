import { type Command, InvalidArgumentError } from "commander";
import { usage } from "../failures/cli-failure.ts";

/** How a command prints its data, as its flags say. */
export interface Format {
  readonly kind: "table" | "json" | "ndjson" | "csv" | "quiet";
  /** Fields by their JSON names; all (or a table's usual ones) when undefined. */
  readonly fields: readonly string[] | undefined;
  readonly jq: string | undefined;
  /** The field to sort by; `descending` with a minus before it. */
  readonly sort: { readonly field: string; readonly descending: boolean } | undefined;
}

/** The flags of every command that prints data. */
export function withOutputOptions(command: Command): Command {
  return command
    .optionsGroup("Output:")
    .option("--json [fields]", "as JSON: the whole of it, or these fields (--json id,name)")
    .option("--jq <filter>", "as JSON, through a jq filter (--jq '.[].id')")
    .option("--csv", "as CSV with a head, numbers and times as in JSON")
    .option("--ndjson", "as JSON, one line per row")
    .option("--columns <fields>", "these fields, in this order", fieldList)
    .option("-q, --quiet", "the ids alone, and no remarks");
}

/** Whether JSON was asked for, for what prints in a way of its own. */
export const wantsJson = (options: Readonly<Record<string, unknown>>): boolean =>
  isGiven(options.json) || options.jq !== undefined || options.ndjson === true;

const isGiven = (option: unknown): boolean => option !== undefined && option !== false;

/** @throws exit 2 when the flags contradict each other */
export function formatOf(options: Readonly<Record<string, unknown>>): Format {
  const given = (["json", "csv", "ndjson", "quiet"] as const).filter((name) => isGiven(options[name]));
  const [kind = options.jq === undefined ? "table" : "json", another] = given;
  const jq = options.jq as string | undefined;
  if (another !== undefined) throw usage(`--${kind} and --${another} contradict each other.`, "Give one of them.");
  if (jq !== undefined && kind !== "json" && kind !== "ndjson")
    throw usage(`--jq works on JSON, not with --${kind}.`, "Leave one of them out.");
  const picked = typeof options.json === "string" && options.json !== "" ? fieldList(options.json) : undefined;
  const columns = options.columns as readonly string[] | undefined;
  if (picked !== undefined && columns !== undefined)
    throw usage("--json FIELDS and --columns say the same.", "Give one of them.");
  return { kind, fields: picked ?? columns, jq, sort: sortOf(options.sort) };
}

/**
 * `--json` may be followed by fields, so a word after it that can't be fields must be told apart from them: it is the
 * command's own, as in `shop orders show --json 12`.
 */
export function separateJsonFields(argv: readonly string[]): string[] {
  const end = argv.indexOf("--");
  return argv.map((word, index) => {
    if (word !== "--json" || (end !== -1 && index > end)) return word;
    const next = argv[index + 1];
    return next === undefined || next.startsWith("-") || FIELDS.test(next) ? word : "--json=";
  });
}

const FIELDS = /^[a-z_]+(,[a-z_]+)*$/;

function fieldList(text: string): readonly string[] {
  const fields = text.split(",").map((field) => field.trim());
  if (fields.includes("")) throw new InvalidArgumentError("It must be names of fields with commas between them.");
  return [...new Set(fields)];
}

function sortOf(sort: unknown): Format["sort"] {
  if (typeof sort !== "string") return undefined;
  return sort.startsWith("-") ? { field: sort.slice(1), descending: true } : { field: sort, descending: false };
}
