import type { Schema } from "../document/document.ts";

/**
 * What a (flat) request schema leaves unlimited, as messages. A request is somebody else's data: every length, range and
 * count in it has an end, and no object takes fields that the contract does not name.
 */
export function missingLimits(schema: Schema, at: string): string[] {
  const branches = [...((schema.oneOf ?? []) as Schema[]), ...((schema.anyOf ?? []) as Schema[])];
  const own = schema.const !== undefined || schema.enum !== undefined ? [] : ownLimits(schema, at, branches.length > 0);
  return [...own, ...innerLimits(schema, at), ...branches.filter(isTyped).flatMap((each) => missingLimits(each, at))];
}

function ownLimits(schema: Schema, at: string, isUnion: boolean): string[] {
  const types = [schema.type ?? []].flat() as string[];
  if (types.length === 0 && !isUnion) return [`${at} has no type`];
  return types.flatMap((type) => typeLimits(type, schema).map((missing) => `${at} has no ${missing}`));
}

function typeLimits(type: string, schema: Schema): string[] {
  const lacks = (...keywords: string[]): boolean => keywords.every((keyword) => schema[keyword] === undefined);
  switch (type) {
    case "string":
      return lacks("maxLength") && schema.format !== "date" && !endsByPattern(schema) ? ["maxLength"] : [];
    case "integer":
    case "number":
      return [
        ...(lacks("minimum", "exclusiveMinimum") ? ["minimum"] : []),
        ...(lacks("maximum", "exclusiveMaximum") ? ["maximum"] : []),
      ];
    case "array":
      return lacks("maxItems") ? ["maxItems"] : [];
    case "object":
      return schema.additionalProperties === false ? [] : ["additionalProperties: false"];
    default:
      return [];
  }
}

/** `^[A-Z]{3}$` ends by itself; anything with a repetition without an end does not. */
function endsByPattern({ pattern }: Schema): boolean {
  return typeof pattern === "string" && /^\^.*\$$/.test(pattern) && !/[*+]|,\}/.test(pattern);
}

function innerLimits(schema: Schema, at: string): string[] {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
  const items = schema.items === undefined ? [] : missingLimits(schema.items as Schema, `${at}[]`);
  return [...properties.flatMap(([name, each]) => missingLimits(each, `${at}.${name}`)), ...items];
}

/** A branch such as `required: [name]` only says which fields of the outer object go together. */
function isTyped(schema: Schema): boolean {
  return schema.type !== undefined || schema.properties !== undefined;
}
