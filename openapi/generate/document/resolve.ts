import type { Document, Reference } from "./document.ts";

export function isReference(value: unknown): value is Reference {
  return typeof value === "object" && value !== null && typeof (value as Partial<Reference>).$ref === "string";
}

/** What a `$ref` of a bundled document points at. Bundled documents refer to themselves only. */
export function lookUp(document: Document, ref: string): unknown {
  if (!ref.startsWith("#/")) throw new Error(`${ref} points outside the bundled document`);
  let found: unknown = document;
  for (const token of ref.slice(2).split("/")) {
    const key = decodeURIComponent(token).replaceAll("~1", "/").replaceAll("~0", "~");
    found = typeof found === "object" && found !== null ? (found as Record<string, unknown>)[key] : undefined;
  }
  if (found === undefined) throw new Error(`${ref} points at nothing`);
  return found;
}

/** The thing itself, whether it stands here or is referred to. Not for schemas: see `flatten`, which knows siblings. */
export function resolve<T extends object>(document: Document, value: T | Reference): T {
  let current: unknown = value;
  while (isReference(current)) current = lookUp(document, current.$ref);
  return current as T;
}
