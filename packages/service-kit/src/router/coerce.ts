import type { IncomingHttpHeaders } from "node:http";
import type { Parameter } from "@shop/openapi";
import { type FieldError, invalidRequest } from "../http/request-failure.ts";

/**
 * Parameters arrive as text; the contract says what they are. What cannot be read as that stays text, so that the
 * validator says what is wrong with it. Only the plain spelling is a number: `1e3`, `0x10`, `+5`, ` 5` and `05` are not.
 */
export function coerce(text: string, type: Parameter["type"]): unknown {
  if (type === "integer") return /^-?(0|[1-9]\d{0,15})$/.test(text) ? Number(text) : text;
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : text;
  return text;
}

export function readPathParameters(
  parameters: readonly Parameter[],
  names: readonly string[],
  values: readonly string[],
): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  names.forEach((name, index) => {
    const type = parameters.find((parameter) => parameter.name === name)?.type ?? "string";
    read[name] = coerce(decode(values[index] ?? "", "path", `/${name}`), type);
  });
  return read;
}

/** @throws invalid_request when a parameter comes twice, or its percent-encoding is broken. Unknown names are left for the validator. */
export function readQuery(parameters: readonly Parameter[], text: string): Record<string, unknown> {
  const read: Record<string, unknown> = Object.create(null);
  const errors: FieldError[] = [];
  for (const pair of text === "" ? [] : text.split("&")) {
    if (pair === "") continue;
    const cut = pair.indexOf("=");
    const name = decode(plusAsSpace(cut < 0 ? pair : pair.slice(0, cut)), "query", "");
    const value = cut < 0 ? "" : decode(plusAsSpace(pair.slice(cut + 1)), "query", `/${name}`);
    if (name in read) errors.push({ in: "query", pointer: `/${name}`, detail: "is given twice" });
    read[name] = coerce(value, parameters.find((parameter) => parameter.name === name)?.type ?? "string");
  }
  if (errors.length > 0) throw invalidRequest(errors);
  for (const parameter of parameters) {
    if (parameter.default !== undefined && !(parameter.name in read)) read[parameter.name] = parameter.default;
  }
  return read;
}

/** The headers that the contract declares, by lower-case name; those that were not sent are left out. */
export function readHeaders(parameters: readonly Parameter[], headers: IncomingHttpHeaders): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const { name, type } of parameters) {
    const value = headers[name];
    if (value !== undefined) read[name] = coerce(String(value), type);
  }
  return read;
}

const plusAsSpace = (text: string): string => text.replaceAll("+", " ");

function decode(text: string, where: "path" | "query", pointer: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalidRequest([{ in: where, pointer, detail: "has a broken percent-encoding" }]);
  }
}
