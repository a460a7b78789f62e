import { show } from "../show.ts";
import { unknownName } from "./check-fields.ts";

type Values = Readonly<Record<string, unknown>>;

/** `/api/user/{id}` and `{id: 4}` → `/api/user/4`. @throws TypeError for what would lead to another path. */
export function fillPath(operation: string, template: string, values: Values | undefined): string {
  if (!template.includes("{")) return template;
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values?.[name];
    // "." and ".." would be taken out of the path on the way, and an empty one leads to the list of all things.
    if (value === "" || value === "." || value === "..") throw wrong(operation, name, value);
    return encode(operation, name, value);
  });
}

/** `{limit: 2, sort: undefined}` → `?limit=2`. @throws TypeError for an unknown name, and what is no text, number or boolean. */
export function writeQuery(operation: string, known: ReadonlySet<string>, values: Values | undefined): string {
  let query = "";
  if (values === undefined) return query;
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    if (!known.has(name)) throw unknownName(operation, name, "query parameter", known);
    query += `${query ? "&" : "?"}${encodeURIComponent(name)}=${encode(operation, name, value)}`;
  }
  return query;
}

function encode(operation: string, name: string, value: unknown): string {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value === "boolean") return String(value);
  // Half a surrogate pair is no character and has no encoding.
  if (typeof value === "string" && value.isWellFormed()) return encodeURIComponent(value);
  throw wrong(operation, name, value);
}

function wrong(operation: string, name: string, value: unknown): TypeError {
  return new TypeError(`${operation}: ${show(value)} can not be sent as ${name}`);
}
