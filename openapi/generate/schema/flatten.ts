import type { Document, Schema } from "../document/document.ts";
import { isReference, lookUp } from "../document/resolve.ts";
import { mergeSchemas } from "./merge.ts";

/** What a reader of the document needs and a validator does not. */
const annotations = new Set([
  "title",
  "description",
  "example",
  "examples",
  "default",
  "deprecated",
  "readOnly",
  "writeOnly",
  "externalDocs",
  "$comment",
]);

const withSchema = new Set(["items", "additionalProperties", "not", "contains", "propertyNames", "if", "then", "else"]);
const withSchemas = new Set(["oneOf", "anyOf", "prefixItems"]);
const withNamedSchemas = new Set(["properties", "patternProperties", "dependentSchemas"]);

/** Whatever stands here, with references written out, `allOf` merged and annotations gone. Refuses recursion. */
export function flatten(document: Document, schema: unknown, trail: readonly string[] = []): Schema {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema))
    throw new Error("a schema is not an object");
  const { $ref, allOf, ...rest } = schema as Schema;
  const parts: Schema[] = [];
  if (isReference(schema)) parts.push(follow(document, schema.$ref, trail));
  if (allOf !== undefined) parts.push(...(allOf as unknown[]).map((part) => flatten(document, part, trail)));
  const own = flattenKeywords(document, rest, trail);
  return closeEvaluated(parts.length === 0 ? own : mergeSchemas([...parts, own]));
}

function follow(document: Document, ref: string, trail: readonly string[]): Schema {
  if (trail.includes(ref)) throw new Error(`${ref} contains itself, and validators are made without recursion`);
  return flatten(document, lookUp(document, ref), [...trail, ref]);
}

function flattenKeywords(document: Document, schema: Schema, trail: readonly string[]): Schema {
  const flat: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (annotations.has(keyword)) continue;
    flat[keyword] = flattenKeyword(document, keyword, value, trail);
  }
  return flat;
}

function flattenKeyword(document: Document, keyword: string, value: unknown, trail: readonly string[]): unknown {
  if (withSchema.has(keyword)) return typeof value === "boolean" ? value : flatten(document, value, trail);
  if (withSchemas.has(keyword)) return (value as unknown[]).map((each) => flatten(document, each, trail));
  if (withNamedSchemas.has(keyword)) {
    const named = Object.entries(value as Record<string, unknown>);
    return Object.fromEntries(named.map(([name, each]) => [name, flatten(document, each, trail)]));
  }
  // Ajv picks the branch by the property alone; the mapping only repeats the branches' own constants.
  if (keyword === "discriminator") return { propertyName: (value as { propertyName: string }).propertyName };
  return value;
}

/** Once merged, "nothing unevaluated" is "nothing additional", unless a union evaluates some of it. */
function closeEvaluated(schema: Schema): Schema {
  const { unevaluatedProperties, ...rest } = schema;
  if (unevaluatedProperties !== false) return schema;
  if ("oneOf" in rest || "anyOf" in rest) throw new Error("unevaluatedProperties beside oneOf or anyOf is not handled");
  return { ...rest, additionalProperties: false };
}
