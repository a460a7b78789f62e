import type { Schema } from "../document/document.ts";

export interface HoistedSchemas {
  /** The schemas as before, except that what several of them repeat is a `$ref` to a name in `shared`. */
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly shared: ReadonlyMap<string, Schema>;
}

/**
 * Objects that occur more than once, in one schema or in several, get a name: a validator function each instead of a copy
 * at every place (a third of the code, loaded at every start). By what they say, not by what the document called them.
 */
export function hoistShared(schemas: ReadonlyMap<string, Schema>): HoistedSchemas {
  const counts = new Map<string, number>();
  visitObjects([...schemas.values()], (object) => {
    const text = JSON.stringify(object);
    counts.set(text, (counts.get(text) ?? 0) + 1);
    return counts.get(text) === 1;
  });
  const names = new Map<string, string>();
  for (const [text, count] of counts) if (count > 1) names.set(text, `shared_${names.size + 1}`);
  const refer = (value: unknown): unknown => replaceObjects(value, names);
  return {
    schemas: new Map([...schemas].map(([name, schema]) => [name, refer(schema) as Schema])),
    shared: new Map([...names].map(([text, name]) => [name, referParts(JSON.parse(text) as Schema, refer)])),
  };
}

/** Calls `visit` for every object schema in `value`, from the outside in; goes no deeper where it answers false. */
function visitObjects(value: unknown, visit: (object: Schema) => boolean): void {
  if (typeof value !== "object" || value === null) return;
  for (const inner of Object.values(value)) {
    if (!isObjectSchema(inner) || visit(inner)) visitObjects(inner, visit);
  }
}

function replaceObjects(value: unknown, names: ReadonlyMap<string, string>): unknown {
  const refer = (inner: unknown): unknown => replaceObjects(inner, names);
  if (Array.isArray(value)) return value.map(refer);
  if (typeof value !== "object" || value === null) return value;
  const name = isObjectSchema(value) ? names.get(JSON.stringify(value)) : undefined;
  return name === undefined ? referParts(value as Schema, refer) : { $ref: name };
}

function referParts(schema: Schema, refer: (value: unknown) => unknown): Schema {
  return Object.fromEntries(Object.entries(schema).map(([keyword, value]) => [keyword, refer(value)]));
}

function isObjectSchema(value: unknown): value is Schema {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && "properties" in value && "type" in value
  );
}
