import { show } from "../show.ts";

/**
 * The body of a call as JSON; `null` for none. @throws TypeError that names what JSON has no word for: `JSON.stringify` would leave a function
 * or a symbol out and make null of NaN, so that something else would be ordered than was meant.
 */
export function writeBody(operation: string, input: { readonly body?: unknown }): string | null {
  if (!("body" in input)) return null;
  const { body } = input;
  if (body === undefined) throw new TypeError(`${operation}: the body is missing`);
  try {
    return JSON.stringify(body, isPlain(body, 0) ? undefined : refuse);
  } catch (error) {
    // A circle is told of by JSON.stringify itself. What a getter throws is the caller's own.
    if (!(error instanceof TypeError)) throw error;
    throw new TypeError(`${operation}: ${error.message}`, { cause: error });
  }
}

/** Whether nothing in it needs a closer look, which costs ten times as much as the writing. Bodies are four deep at most. */
function isPlain(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return isJson(value);
  if (depth > 4 || "toJSON" in value) return false;
  for (const name in value) {
    if (!isPlain(value[name as keyof typeof value], depth + 1)) return false;
  }
  return true;
}

function isJson(value: unknown): boolean {
  return typeof value === "number" ? Number.isFinite(value) : !/^(bigint|function|symbol)$/.test(typeof value);
}

function refuse(name: string, value: unknown): unknown {
  if (isJson(value)) return value;
  throw new TypeError(`${show(value)} can not be sent as ${name || "the body"}`);
}
