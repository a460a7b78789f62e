import type { Json } from "../document/document.ts";

const lineWidth = 120;

/** A JSON value as a TypeScript literal: on one line where it fits, else a line for each of its parts. */
export function literal(value: Json, indent = "", taken = 0): string {
  const flat = flatLiteral(value);
  if (taken + indent.length + flat.length <= lineWidth || typeof value !== "object" || value === null) return flat;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((each: Json) => `${inner}${literal(each, inner, 1)},\n`).join("")}${indent}]`;
  }
  const fields = Object.entries(value).map(([name, each]) => {
    const key = `${keyLiteral(name)}: `;
    return `${inner}${key}${literal(each, inner, key.length + 1)},\n`;
  });
  return `{\n${fields.join("")}${indent}}`;
}

function flatLiteral(value: Json): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(flatLiteral).join(", ")}]`;
  const fields = Object.entries(value).map(([name, each]) => `${keyLiteral(name)}: ${flatLiteral(each as Json)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

function keyLiteral(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) || /^[1-9]\d*$/.test(name) ? name : JSON.stringify(name);
}
