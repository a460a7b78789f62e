import type { Document } from "../document/document.ts";
import { readOperations } from "../document/operations.ts";

const known = new Set(["x-access", "x-idempotency", "x-rate-limit", "x-undo"]);

/** Where data stands that only looks like a document. */
const data = new Set(["example", "examples", "default", "enum", "const"]);

/** An extension that nobody reads is a promise that nobody keeps: a mistyped `x-acces` must not pass. */
export function strangeExtensions(document: Document): string[] {
  const operations = new Set<unknown>(readOperations(document).map((operation) => operation.raw));
  const complaints: string[] = [];
  const walk = (value: unknown, at: string): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const here = `${at}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      if (key.startsWith("x-")) {
        if (!known.has(key)) complaints.push(`${here}: unknown extension ${key}`);
        else if (!operations.has(value)) complaints.push(`${here}: ${key} belongs to an operation`);
      } else if (!data.has(key)) walk(inner, here);
    }
  };
  walk(document, "#");
  return complaints;
}
