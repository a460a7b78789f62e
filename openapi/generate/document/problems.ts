import { flatten } from "../schema/flatten.ts";
import { problemType } from "./content.ts";
import type { Document, ResponseObject, Schema } from "./document.ts";
import type { Operation } from "./operations.ts";

/** Problem codes by status, as the replies' schemas list them: `code` is a `const` or an `enum`, in one schema or in each of a `oneOf`. */
export function problemCodes(document: Document, operation: Operation): Map<string, readonly string[]> {
  const codes = new Map<string, readonly string[]>();
  for (const [status, response] of operation.responses) {
    if (response.content?.[problemType] === undefined) continue;
    codes.set(
      status,
      forms(document, response).flatMap((form) => stringsOf(form, "code")),
    );
  }
  return codes;
}

/** Title by code, from the schemas that name one of each; throws when a code has two titles. */
export function problemTitles(document: Document, operations: readonly Operation[]): Map<string, string> {
  const titles = new Map<string, string>();
  const problems = operations.flatMap((operation) => [...operation.responses.values()]);
  for (const form of problems.flatMap((response) => forms(document, response))) {
    const [title, ...more] = stringsOf(form, "title");
    if (title === undefined || more.length > 0) continue;
    for (const code of stringsOf(form, "code")) {
      if ((titles.get(code) ?? title) !== title) throw new Error(`the problem code ${code} has two titles`);
      titles.set(code, title);
    }
  }
  return titles;
}

/** The one schema of a problem reply, or the several of its union, flat. */
function forms(document: Document, response: ResponseObject): readonly Schema[] {
  const schema = response.content?.[problemType]?.schema;
  if (schema === undefined) return [];
  const flat = flatten(document, schema);
  return (flat.oneOf ?? flat.anyOf ?? [flat]) as readonly Schema[];
}

function stringsOf(schema: Schema, property: string): readonly string[] {
  const { const: only, enum: several } = ((schema.properties ?? {}) as Record<string, Schema>)[property] ?? {};
  if (typeof only === "string") return [only];
  return Array.isArray(several) ? several.filter((value) => typeof value === "string") : [];
}
