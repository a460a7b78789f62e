import type { DescribedOperation, Field } from "@shop/sdk/describe";
import { Command, Option } from "commander";
import type { CommandCall } from "../commands/command.ts";
import { withChangeOptions, withShopOptions } from "../connection/shop-options.ts";
import { inputMissing } from "../failures/cli-failure.ts";
import { withListOptions } from "../input/list-options.ts";
import { typedValue } from "../raw/typed-value.ts";
import { oneLine, wordOf } from "./service-tree.ts";

/** How a field of an operation is given on the command line. */
interface GivenField {
  readonly field: Field;
  /** `--supplier-id`, or `PURCHASE_ORDER` of an argument. */
  readonly spelling: string;
  readonly read: (call: CommandCall) => unknown;
}

/** What the list's own flags say. */
const OF_LISTS = new Set(["limit", "cursor", "sort"]);

/** Declares arguments and flags of an operation, as its contract has them; gives what reads them. */
export function declareFields(command: Command, operation: DescribedOperation): GivenField[] {
  const { parameters, bodies, listed } = operation;
  const ids = parameters.filter(({ in: place }) => place === "path");
  const flags = [...parameters.filter(({ in: place }) => place === "query"), ...bodyFields(bodies)];
  const own = flags.filter(({ name }) => listed === undefined || !OF_LISTS.has(name));
  const reserved = new Set(withUsualOptions(new Command(), operation).options.map(({ long }) => long));
  const given = [
    ...ids.map((field, index) => declareArgument(command, field, index)),
    ...own.map((field) => declareFlag(command, field, reserved)),
  ];
  withUsualOptions(command, operation);
  return given;
}

/** What every command of its kind has. */
function withUsualOptions(command: Command, operation: DescribedOperation): Command {
  if (operation.listed !== undefined) withListOptions(command);
  if (takes(operation, "idempotency-key")) withChangeOptions(command, { versioned: takes(operation, "if-match") });
  return withShopOptions(command);
}

const takes = ({ parameters }: DescribedOperation, header: string): boolean =>
  parameters.some(({ in: place, name }) => place === "header" && name.toLowerCase() === header);

/** Of several forms of a body, a field is needed that all of them need. */
function bodyFields(bodies: DescribedOperation["bodies"]): Field[] {
  const needed = (name: string): boolean =>
    bodies.every((form) => form.some((one) => one.name === name && one.required));
  const fields = new Map(bodies.flat().map((field) => [field.name, { ...field, required: needed(field.name) }]));
  return [...fields.values()];
}

function declareArgument(command: Command, field: Field, index: number): GivenField {
  const name = field.name.replace(/_id$/, "");
  command.argument(`[${wordOf(name)}]`, aboutOf(field));
  return { field, spelling: name.toUpperCase(), read: ({ args }) => args[index] };
}

/** A field of the name of a flag that every command has, stands behind the part of the request that it is in: `--body-json`. */
function declareFlag(command: Command, field: Field, reserved: ReadonlySet<string | undefined>): GivenField {
  const plain = `--${wordOf(field.name)}`;
  const spelling = reserved.has(plain) ? `--${field.in}-${wordOf(field.name)}` : plain;
  const option = new Option(
    `${spelling} <${wordOf(field.types.find((type) => type !== "null") ?? "value")}>`,
    aboutOf(field),
  );
  command.addOption(field.choices === undefined ? option : option.choices(field.choices));
  const key = option.attributeName();
  return { field, spelling, read: ({ options }) => options[key] };
}

function aboutOf({ description, fits, required }: Field): string {
  const about = oneLine(description ?? "");
  return [about.replace(/\.$/, ""), fits === "" ? "" : oneLine(fits), required ? "needed" : ""]
    .filter(Boolean)
    .join("; ");
}

/** What the operation is called with. @throws exit 6 that names all that is missing */
export function inputOf(given: readonly GivenField[], call: CommandCall): Readonly<Record<string, object>> {
  const values = given.map((each) => ({ ...each, value: each.read(call) }));
  const missing = values.filter(({ field, value }) => field.required && value === undefined);
  if (missing.length > 0) throw inputMissing(missing.map(({ spelling }) => spelling));
  const parts: Record<string, Record<string, unknown>> = {};
  for (const { field, value } of values) {
    if (typeof value !== "string") continue;
    parts[field.in] = { ...parts[field.in], [field.name]: typedValue(value, field) };
  }
  return parts;
}
