import {
  type Document,
  type DocumentedOperation,
  type DocumentedParameter,
  follow,
  type JsonType,
  type Schema,
} from "./document.ts";

export type { JsonType };

export type FieldPlace = "path" | "query" | "header" | "body";

/** A parameter, or a field of a body's outermost object. */
export interface Field {
  readonly name: string;
  readonly in: FieldPlace;
  readonly required: boolean;
  readonly types: readonly JsonType[];
  /** The only values there are; `undefined`: any that fit. */
  readonly choices: readonly string[] | undefined;
  /** What fits, in words: "a whole number from 1 to 1000". */
  readonly fits: string;
  readonly description: string | undefined;
  /** Whether it must not be shown, as a password. */
  readonly secret: boolean;
}

/** Every call sends these by itself: this one out of its `deadline`. */
const ownHeaders = new Set(["X-Deadline-Ms"]);

/** The parameters of an operation that are its caller's to give, those of its path first. */
export function parametersOf(
  document: Document,
  shared: readonly DocumentedParameter[],
  operation: DocumentedOperation,
): Field[] {
  const parameters = [...shared, ...(operation.parameters ?? [])].map((given) => follow(document, given));
  return parameters
    .filter(({ name }) => !ownHeaders.has(name))
    .map(({ name, in: place, required = false, description, schema }) =>
      field(document, name, place, required, { ...schema, ...(description && { description }) }),
    );
}

/** The fields that a body may have, one list for each of its forms; none when the operation takes no body. */
export function bodiesOf(document: Document, operation: DocumentedOperation): Field[][] {
  const schema = operation.requestBody?.content["application/json"]?.schema;
  if (schema === undefined) return [];
  const { oneOf, ...single } = follow(document, schema);
  return (oneOf ?? [single]).map((form) => {
    const { properties = {}, required = [] } = follow(document, form);
    return Object.entries(properties).map(([name, value]) =>
      field(document, name, "body", required.includes(name), value),
    );
  });
}

function field(document: Document, name: string, place: FieldPlace, required: boolean, given: Schema): Field {
  const schema = follow(document, given);
  return {
    name,
    in: place,
    required,
    types: typeof schema.type === "string" ? [schema.type] : (schema.type ?? []),
    choices: schema.enum?.map(String),
    fits: fitsOf(schema),
    description: schema.description,
    secret: schema.format === "password",
  };
}

function fitsOf(schema: Schema): string {
  if (schema.enum !== undefined) return schema.enum.map(String).join(", ");
  if (schema.type === "integer") return `a whole number${range(schema.minimum, schema.maximum)}`;
  if (schema.format === "date") return "a day, YYYY-MM-DD";
  if (schema.type === "string") return `text${length(schema.minLength, schema.maxLength)}`;
  return typeof schema.type === "string" ? schema.type : "JSON";
}

function range(minimum: number | undefined, maximum: number | undefined): string {
  const most = maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
  if (minimum === undefined) return most === undefined ? "" : ` up to ${most}`;
  return most === undefined ? ` from ${minimum}` : ` from ${minimum} to ${most}`;
}

function length(least: number | undefined, most: number | undefined): string {
  if (most === undefined) return "";
  return least === undefined ? `, up to ${most} characters` : `, ${least} to ${most} characters`;
}
