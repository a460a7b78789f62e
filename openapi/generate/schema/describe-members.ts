import type { Document, ParameterObject, Schema } from "../document/document.ts";
import { isReference, lookUp } from "../document/resolve.ts";

/**
 * The document with a description at every member of an object and every parameter: its own or that of what it refers to, then
 * its limits and its default. The compiler does not look behind a reference, so that an editor would show nothing at
 * `order.unit_price`, not even that it is in cents.
 */
export function describeMembers(document: Document): Document {
  return describeWithin(document, document) as Document;
}

function describeWithin(document: Document, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => describeWithin(document, each));
  if (typeof value !== "object" || value === null) return value;
  const described = Object.entries(value).map(([name, each]) => {
    const within = describeWithin(document, each);
    return [name, name === "properties" ? describeAll(document, within as Record<string, Schema>) : within];
  });
  const whole = Object.fromEntries(described) as Record<string, unknown>;
  return isParameter(whole) ? { ...whole, description: describe(document, whole.schema, whole.description) } : whole;
}

function describeAll(document: Document, properties: Readonly<Record<string, Schema>>): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      const description = describe(document, schema);
      return [name, description === "" ? schema : { ...schema, description }];
    }),
  );
}

function isParameter(value: object): value is ParameterObject & { readonly schema: Schema } {
  return "in" in value && "name" in value && "schema" in value;
}

function describe(document: Document, schema: Schema, own?: string): string {
  const whole = behind(document, schema);
  const said = own ?? (typeof whole.description === "string" ? whole.description : "");
  return [said, ...notes(whole, /\d to \d/.test(said))].join(" ").trim();
}

/** What a schema says together with what it refers to; what stands nearer counts. */
function behind(document: Document, schema: Schema): Schema {
  if (!isReference(schema)) return schema;
  const { $ref, ...beside } = schema as Schema & { readonly $ref: string };
  return { ...behind(document, lookUp(document, $ref) as Schema), ...beside };
}

/** @param limitsSaid the text has them already, perhaps in another unit */
function notes(schema: Schema, limitsSaid: boolean): string[] {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems } = schema;
  const limits = [
    // That a number is safe to count with is no news.
    maximum === Number.MAX_SAFE_INTEGER ? undefined : range(minimum, maximum, "."),
    range(minLength, maxLength, " characters."),
    range(minItems, maxItems, " of them."),
  ];
  const found = [
    ...(limitsSaid ? [] : limits),
    schema.default === undefined ? undefined : `Left out: \`${String(schema.default)}\`.`,
  ];
  return found.filter((note) => note !== undefined);
}

function range(from: unknown, to: unknown, unit: string): string | undefined {
  if (typeof to !== "number") return undefined;
  const most = to.toLocaleString("en");
  return typeof from === "number" ? `${from.toLocaleString("en")} to ${most}${unit}` : `At most ${most}${unit}`;
}
