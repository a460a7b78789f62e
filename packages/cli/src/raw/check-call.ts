import { checkInput, type Field, type InputFault, type Operation, type RawInput } from "@shop/sdk/raw";
import { exitCodes } from "../exit-codes.ts";
import { CliFailure, inputMissing, usage } from "../failures/cli-failure.ts";

/** Checks a call against the contract before anything is sent. @throws exit 6 for what is missing, 2 for what does not fit */
export function checkCall(operation: Operation, input: RawInput): void {
  for (const name of ["idempotency-key", "if-match"]) {
    const taken = operation.parameters.some((field) => field.in === "header" && field.name.toLowerCase() === name);
    if (!taken && input.headers?.[name] !== undefined) throw usage(`${operation.id} takes no ${name}.`);
  }
  const form = formOf(operation, input.body);
  const missing = missingFields(operation, form, input);
  if (missing.length > 0) throw inputMissing(missing.map(({ name, fits }) => `${name}=… (${fits})`));
  const faults = checkInput(operation, input);
  if (faults.length > 0) throw new DoesNotFit(operation, [...operation.parameters, ...form], faults);
}

/** What the service would answer with 400; it was not sent. */
class DoesNotFit extends CliFailure {
  readonly fields: object;

  constructor(operation: Operation, fields: readonly Field[], faults: readonly InputFault[]) {
    const told = faults.map((fault) => describe(fault, fields));
    super(
      "does_not_fit",
      exitCodes.usage,
      `${operation.id} was not sent, since it does not fit the contract:\n${told.map((line) => `      ${line}`).join("\n")}`,
    );
    this.fields = { operation: operation.id, errors: faults };
  }
}

function describe({ pointer, detail, in: place }: InputFault, fields: readonly Field[]): string {
  const name = pointer.slice(1);
  const field = fields.find((one) => one.name.toLowerCase() === name.toLowerCase() && one.in === place);
  const fits = field === undefined ? "" : ` (${field.fits})`;
  return `${name === "" ? `the ${place}` : name}: ${detail}${fits}`;
}

function missingFields(operation: Operation, form: readonly Field[], { path, query, body }: RawInput): Field[] {
  const given = new Set([...Object.keys(path ?? {}), ...Object.keys(query ?? {}), ...keysOf(body)]);
  // A body that is no object at all is told as not fitting.
  const fields = body === undefined || isObject(body) ? [...operation.parameters, ...form] : operation.parameters;
  return fields.filter(({ name, required }) => required && !given.has(name));
}

/** Of the forms that a body may have, the one that has most of the given fields, and then misses least. */
function formOf({ bodies }: Operation, body: unknown): readonly Field[] {
  const given = keysOf(body);
  const score = (form: readonly Field[]): number => {
    const known = given.filter((name) => form.some((field) => field.name === name)).length;
    return known * 100 - form.filter(({ required }) => required).length;
  };
  return [...bodies].sort((one, other) => score(other) - score(one))[0] ?? [];
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const keysOf = (value: unknown): string[] => (isObject(value) ? Object.keys(value) : []);
