import type { Schema } from "../document/document.ts";

/**
 * One schema that says what all of `parts` say: `allOf` written out. Ajv's `additionalProperties` looks only at its own
 * `properties`, so neither closed requests nor stripped replies work over an `allOf`; over the merged schema both do.
 * Refuses parts that it cannot put together, rather than guess.
 */
export function mergeSchemas(parts: readonly Schema[]): Schema {
  refuseContradictedClosure(parts);
  let merged: Schema = {};
  for (const part of parts) {
    const next: Record<string, unknown> = { ...merged };
    for (const [keyword, value] of Object.entries(part)) {
      next[keyword] = keyword in merged ? mergeKeyword(keyword, merged[keyword], value) : value;
    }
    merged = next;
  }
  return merged;
}

function mergeKeyword(keyword: string, left: unknown, right: unknown): unknown {
  if (JSON.stringify(left) === JSON.stringify(right)) return left;
  switch (keyword) {
    case "properties":
      return mergeProperties(left as Record<string, Schema>, right as Record<string, Schema>);
    case "items":
      return mergeSchemas([left as Schema, right as Schema]);
    case "required":
      return [...new Set([...(left as string[]), ...(right as string[])])];
    case "type":
      return mergeTypes(left as string | string[], right as string | string[]);
    case "enum":
      return mergeEnums(left as unknown[], right as unknown[]);
    case "additionalProperties":
      return mergeAdditional(left, right);
    case "minimum":
    case "exclusiveMinimum":
    case "minLength":
    case "minItems":
    case "minProperties":
      return Math.max(left as number, right as number);
    case "maximum":
    case "exclusiveMaximum":
    case "maxLength":
    case "maxItems":
    case "maxProperties":
      return Math.min(left as number, right as number);
    default:
      throw new Error(`the parts of an allOf disagree about "${keyword}"`);
  }
}

function mergeProperties(left: Record<string, Schema>, right: Record<string, Schema>): Record<string, Schema> {
  const merged = { ...left };
  for (const [name, schema] of Object.entries(right)) {
    const known = left[name];
    merged[name] = known === undefined ? schema : mergeSchemas([known, schema]);
  }
  return merged;
}

function mergeTypes(left: string | string[], right: string | string[]): string | string[] {
  const other = [right].flat();
  const both = [left].flat().filter((type) => other.includes(type));
  if (both.length === 0) throw new Error(`the parts of an allOf disagree about "type"`);
  return both.length === 1 ? (both[0] as string) : both;
}

function mergeEnums(left: unknown[], right: unknown[]): unknown[] {
  const other = new Set(right.map((value) => JSON.stringify(value)));
  const both = left.filter((value) => other.has(JSON.stringify(value)));
  if (both.length === 0) throw new Error(`the parts of an allOf have no "enum" value in common`);
  return both;
}

function mergeAdditional(left: unknown, right: unknown): unknown {
  if (left === false || right === false) return false;
  if (left === true) return right;
  if (right === true) return left;
  return mergeSchemas([left as Schema, right as Schema]);
}

/** `allOf: [closed, more]` fits no object that uses `more`: JSON Schema lets the closed part refuse it. */
function refuseContradictedClosure(parts: readonly Schema[]): void {
  for (const closed of parts.filter((part) => part.additionalProperties === false)) {
    const own = (closed.properties ?? {}) as Record<string, Schema>;
    const strange = parts
      .flatMap((part) => Object.keys((part.properties ?? {}) as object))
      .filter((name) => !(name in own));
    if (strange.length > 0) {
      throw new Error(
        `a part of an allOf is closed (additionalProperties: false) and does not name ${strange.join(", ")}`,
      );
    }
  }
}
