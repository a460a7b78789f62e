import fc from "fast-check";
import { fits } from "./fits.ts";
import type { Schema } from "./schema.ts";
import { rightValues } from "./values.ts";

/** Values that fit the schema: those at its borders as often as any others. */
export function rightArbitrary(schema: Schema): fc.Arbitrary<unknown> {
  const { oneOf, type, properties } = schema;
  if (oneOf !== undefined) return fc.oneof(...oneOf.map(rightArbitrary));
  if (type === "array") return rightList(schema);
  if (type === "object") return rightObject(schema, properties ?? {});
  const borders = fc.constantFrom(...rightValues(schema).map((text) => JSON.parse(text) as unknown));
  return fc.oneof(borders, anyOf(schema)).filter((value) => fits(schema, value));
}

/** Few: what is wrong with long lists is their length. */
function rightList({ items = {}, minItems = 0, maxItems = 3 }: Schema): fc.Arbitrary<unknown[]> {
  return fc.array(rightArbitrary(items), { minLength: minItems, maxLength: Math.min(maxItems, minItems + 3) });
}

function rightObject({ required = [], minProperties = 0 }: Schema, properties: Readonly<Record<string, Schema>>) {
  const model = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, rightArbitrary(one)]));
  const objects = fc.record(model, { requiredKeys: [...required], noNullPrototype: true });
  return objects.filter((value) => Object.keys(value).length >= minProperties);
}

function anyOf({ type, minimum = 0, maximum = 0, pattern, format, enum: members }: Schema): fc.Arbitrary<unknown> {
  if (members !== undefined) return fc.constantFrom(...members);
  if (type === "integer")
    return fc.maxSafeInteger().map((number) => minimum + (Math.abs(number) % (maximum - minimum + 1)));
  if (type === "boolean") return fc.boolean();
  if (type !== "string") throw new Error(`there is no value for the type ${String(type)}`);
  if (format === "date") return anyDay;
  // Looking around is left to the check that follows.
  const core = pattern === undefined ? "^.*$" : pattern.replaceAll(/\(\?[!=][^)]*\)/g, "");
  return fc.stringMatching(new RegExp(core, "u"));
}

const anyDay = fc
  .date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
