import {
  type Document,
  type DocumentedOperation,
  documentedAt,
  follow,
  nameOf,
  type Place,
  type Schema,
} from "./document.ts";

/**
 * What a good reply must have: the name of a shape, or its members. Of each member the type: `s`tring, `n`umber, `b`oolean, a
 * shape, or `*` for any; `[]` for an array of it and `?` when it may be null. Members that may be left out are not named.
 */
export function replyText(document: Document, { responses }: DocumentedOperation): string {
  const { schema } = responses[200].content["application/json"];
  return schema.$ref === undefined ? membersText(document, schema) : nameOf(schema.$ref);
}

/** The shapes that replies are made of, by name. */
export function shapesOf(document: Document, places: Iterable<Place>): Map<string, string> {
  const shapes = new Map<string, string>();
  const add = (schema: Schema): void => {
    for (const inner of [schema.items, ...(schema.oneOf ?? [])]) if (inner) add(inner);
    const found = follow(document, schema);
    const name = schema.$ref === undefined ? undefined : nameOf(schema.$ref);
    if (found.required === undefined || (name !== undefined && shapes.has(name))) return;
    if (name !== undefined) shapes.set(name, membersText(document, found));
    for (const member of found.required) add(found.properties?.[member] ?? {});
  };
  for (const place of places) {
    add(documentedAt(document, place).responses[200].content["application/json"].schema);
  }
  return shapes;
}

function membersText(document: Document, schema: Schema): string {
  const { required = [], properties = {} } = follow(document, schema);
  return required.map((name) => `${name}:${typeText(document, properties[name] ?? {})}`).join(",");
}

const letters: Readonly<Record<string, string>> = { string: "s", integer: "n", number: "n", boolean: "b", object: "o" };

function typeText(document: Document, schema: Schema): string {
  const { type, oneOf, items, required } = follow(document, schema);
  if (oneOf !== undefined) return eitherText(document, oneOf);
  if (required !== undefined && schema.$ref !== undefined) return nameOf(schema.$ref);
  if (type === "array" && items !== undefined) return `${typeText(document, items)}[]`;
  const types = [type ?? []].flat();
  const [only, ...others] = types.filter((one) => one !== "null");
  const letter = others.length === 0 ? letters[only ?? ""] : undefined;
  return letter === undefined ? "*" : `${letter}${types.includes("null") ? "?" : ""}`;
}

/** One of several: known when it is one or null. */
function eitherText(document: Document, schemas: readonly Schema[]): string {
  const [only, ...others] = schemas.filter(({ type }) => type !== "null");
  if (only === undefined || others.length > 0) return "*";
  return `${typeText(document, only)}${schemas.length > 1 ? "?" : ""}`;
}
