import type { Content, Document, MediaType } from "./document.ts";
import { isReference, lookUp, resolve } from "./resolve.ts";

export const jsonType = "application/json";
export const problemType = "application/problem+json";

export function isSuccess(status: string): boolean {
  return /^[23]\d\d$/.test(status);
}

/** The part of a body or reply that is validated; other media types (a stream of events, text) are not. */
export function jsonPart(content: Content | undefined): MediaType | undefined {
  return content?.[jsonType] ?? content?.[problemType];
}

/** Every example of a body or reply by name, the schema's own included. */
export function examplesOf(document: Document, media: MediaType): Map<string, unknown> {
  const found = new Map<string, unknown>();
  if (media.example !== undefined) found.set("example", media.example);
  for (const [name, example] of Object.entries(media.examples ?? {})) {
    found.set(`examples.${name}`, resolve<{ value?: unknown }>(document, example).value);
  }
  for (const [name, example] of schemaExamples(document, media.schema)) found.set(name, example);
  return found;
}

function schemaExamples(document: Document, schema: unknown): [string, unknown][] {
  if (isReference(schema)) return schemaExamples(document, lookUp(document, schema.$ref));
  if (typeof schema !== "object" || schema === null) return [];
  const { example, examples } = schema as { example?: unknown; examples?: readonly unknown[] };
  const listed = (examples ?? []).map((each, index): [string, unknown] => [`schema.examples.${index}`, each]);
  return example === undefined ? listed : [["schema.example", example], ...listed];
}
