import {
  type Document,
  type DocumentedParameter,
  documentedAt,
  follow,
  nameOf,
  type Place,
  type Schema,
} from "./document.ts";

/** The query parameters that an operation takes, by name. */
export function queryText(document: Document, place: Place): string {
  return parametersOf(document, place)
    .filter((parameter) => parameter.in === "query")
    .map(({ name }) => name)
    .join(",");
}

/** Those that it shares with the other operations of its path, and its own. */
export function parametersOf(document: Document, place: Place): DocumentedParameter[] {
  const shared = document.paths[place.path]?.parameters ?? [];
  const own = documentedAt(document, place).parameters ?? [];
  return [...shared, ...own].map((given) => parameterOf(document, given));
}

/** The fields that a body may have, those within others behind a dot: `orders,orders.key`. Of several forms, those of all. */
export function bodyText(document: Document, place: Place): string {
  const schema = documentedAt(document, place).requestBody?.content["application/json"].schema;
  return schema === undefined ? "" : [...new Set(fieldsOf(document, schema, ""))].join(",");
}

function fieldsOf(document: Document, schema: Schema, before: string): string[] {
  const { properties = {}, items, oneOf } = follow(document, schema);
  const inner = [...(items ? [items] : []), ...(oneOf ?? [])].flatMap((form) => fieldsOf(document, form, before));
  const own = Object.entries(properties).flatMap(([name, field]) => [
    before + name,
    ...fieldsOf(document, field, `${before}${name}.`),
  ]);
  return [...inner, ...own];
}

function parameterOf(document: Document, given: DocumentedParameter): DocumentedParameter {
  const found = given.$ref === undefined ? given : document.components.parameters?.[nameOf(given.$ref)];
  if (!found) throw new Error(`the document has no ${given.$ref}`);
  return found;
}
