import type { Schema } from "../document/document.ts";

const unhandled = ["not", "if", "then", "else", "contains", "patternProperties", "dependentSchemas", "propertyNames"];

/**
 * The (flat) schema of a reply, closed at every depth, so that Ajv's `removeAdditional` takes out all that the contract
 * does not name. Refuses what cannot be stripped safely. `at` names the place in messages.
 */
export function closeReply(schema: Schema, at = "the reply"): Schema {
  const strange = unhandled.filter((keyword) => keyword in schema);
  if (strange.length > 0)
    throw new Error(`${at} uses ${strange.join(", ")}, over which unknown fields cannot be stripped`);
  const closed: Record<string, unknown> = { ...schema };
  if (schema.properties !== undefined) closed.properties = closeNamed(schema.properties as Record<string, Schema>, at);
  if (schema.items !== undefined) closed.items = closeReply(schema.items as Schema, `${at}[]`);
  if (isSchema(schema.additionalProperties)) {
    closed.additionalProperties = closeReply(schema.additionalProperties, `${at}.*`);
  }
  for (const keyword of ["oneOf", "anyOf"]) {
    if (keyword in schema) Object.assign(closed, closeUnion(schema, keyword, at));
  }
  if (isObject(schema) && schema.discriminator === undefined && schema.additionalProperties === undefined)
    closed.additionalProperties = closure(schema, at);
  return closed;
}

function closeNamed(properties: Record<string, Schema>, at: string): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, each]) => [name, closeReply(each, `${at}.${name}`)]),
  );
}

function closure(schema: Schema, at: string): false {
  if (schema.properties === undefined) {
    throw new Error(`${at} is an object that names no properties: give them, or say additionalProperties`);
  }
  if (schema.oneOf !== undefined || schema.anyOf !== undefined) {
    throw new Error(`${at} has properties beside oneOf or anyOf: stripping would take out what only a branch names`);
  }
  return false;
}

/**
 * A branch that does not fit has already stripped by the time it is given up, and what it took is missing for the next.
 * So at most one branch may hold objects (X or null), unless a property with a constant of its own in each (`code` in
 * problems) tells the branches apart before any is tried: then Ajv's discriminator picks one.
 */
function closeUnion(schema: Schema, keyword: string, at: string): Schema {
  const branches = schema[keyword] as Schema[];
  const closed = branches.map((branch, index) => closeReply(branch, `${at} (${keyword} ${index + 1})`));
  if (branches.filter(holdsObject).length < 2) return { [keyword]: closed };
  const tag = keyword === "oneOf" ? findTag(branches) : undefined;
  if (tag === undefined) {
    throw new Error(
      `${at} is ${keyword} of several objects and no required property with a const of its own in each tells them apart: stripping in one would spoil the next`,
    );
  }
  return { type: "object", oneOf: closed, discriminator: { propertyName: tag } };
}

/** A property that every branch requires, each with other values. */
function findTag(branches: readonly Schema[]): string | undefined {
  const names = (branches[0]?.required ?? []) as string[];
  return names.find((name) => {
    const values = branches.map((branch) => tagValues(branch, name));
    const all = values.flat();
    return values.every((each) => each.length > 0) && new Set(all).size === all.length;
  });
}

function tagValues(branch: Schema, name: string): readonly unknown[] {
  if (!((branch.required ?? []) as string[]).includes(name)) return [];
  const property = ((branch.properties ?? {}) as Record<string, Schema>)[name];
  return property?.const !== undefined ? [property.const] : ((property?.enum ?? []) as unknown[]);
}

function holdsObject(schema: Schema): boolean {
  const inner = [schema.items, ...((schema.oneOf ?? []) as unknown[]), ...((schema.anyOf ?? []) as unknown[])];
  return isObject(schema) || inner.filter(isSchema).some(holdsObject);
}

function isObject(schema: Schema): boolean {
  return [schema.type].flat().includes("object") || schema.properties !== undefined;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null;
}
