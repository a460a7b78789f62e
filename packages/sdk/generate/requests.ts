import type { Route } from "@shop/openapi";
import { type Document, type DocumentedParameter, documentedAt, follow, nameOf, type Schema } from "./document.ts";

/** The query parameters that an operation takes, by name. */
export function queryText(document: Document, route: Route): string {
  const shared = document.paths[route.path]?.parameters ?? [];
  return [...shared, ...(documentedAt(document, route).parameters ?? [])]
    .map((given) => parameterOf(document, given))
    .filter((parameter) => parameter.in === "query")
    .map(({ name }) => name)
    .join(",");
}

/** The fields that a body may have, those within others behind a dot: `orders,orders.key`. Of several forms, those of all. */
export function bodyText(document: Document, route: Route): string {
  const schema = documentedAt(document, route).requestBody?.content["application/json"].schema;
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
