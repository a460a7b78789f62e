import type { Schema } from "./schema.ts";

/**
 * Whether a value fits a schema of the contract, found out by other means than the services do it: theirs are made by
 * Ajv out of the same document, and this one would not share a mistake with them.
 */
export function fits(schema: Schema, value: unknown): boolean {
  const { oneOf, not, type, const: only } = schema;
  if (oneOf !== undefined && oneOf.filter((one) => fits(one, value)).length !== 1) return false;
  if (not !== undefined && fits(not, value)) return false;
  if (only !== undefined && value !== only) return false;
  if (schema.enum !== undefined && !schema.enum.includes(value)) return false;
  if (type !== undefined && ![type].flat().includes(typeOf(value))) return false;
  if (typeof value === "number") return numberFits(schema, value);
  if (typeof value === "string") return textFits(schema, value);
  if (Array.isArray(value)) return listFits(schema, value);
  return typeof value !== "object" || value === null || objectFits(schema, value);
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}

function numberFits({ minimum = -Infinity, maximum = Infinity }: Schema, value: number): boolean {
  return value >= minimum && value <= maximum;
}

function textFits({ minLength = 0, maxLength = Infinity, pattern, format }: Schema, value: string): boolean {
  const length = [...value].length;
  if (length < minLength || length > maxLength) return false;
  if (pattern !== undefined && !new RegExp(pattern, "u").test(value)) return false;
  return format !== "date" || isDay(value);
}

function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  // The calendar repeats itself after 400 years; `Date` takes years before 100 for ones of the 20th century.
  const date = new Date(Date.UTC(year + 400, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function listFits({ items = {}, minItems = 0, maxItems = Infinity }: Schema, values: readonly unknown[]): boolean {
  return values.length >= minItems && values.length <= maxItems && values.every((value) => fits(items, value));
}

function objectFits(schema: Schema, value: object): boolean {
  const { properties = {}, required = [], additionalProperties = true, minProperties = 0 } = schema;
  const names = Object.keys(value);
  if (names.length < minProperties || required.some((name) => !Object.hasOwn(value, name))) return false;
  return names.every((name) => {
    if (!Object.hasOwn(properties, name)) return additionalProperties;
    return fits(properties[name] ?? {}, (value as Record<string, unknown>)[name]);
  });
}
