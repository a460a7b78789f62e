const redacted = "[redacted]";
const deepest = 8;
const mostItems = 100;

/**
 * A copy of the fields of a log line without what their names say is secret, however deep it lies. Errors become plain
 * objects with their causes and their own fields; what can't be told in JSON is left out or named.
 */
export function scrubFields(fields: object): Record<string, unknown> {
  return scrubMembers(fields, 0, new Set());
}

/** Words that make a name secret wherever they stand in it, and those that do so at its end. */
const secretWord =
  /^(?:auth|authorization|credentials?|passwords?|passwd|passphrase|secrets?|tokens?|cookies?|bearer)$/;
const secretLastWord = /^(?:(?:api)?keys?|hash|hashes)$/;

function isSecretName(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  return words.some((word) => secretWord.test(word)) || secretLastWord.test(words.at(-1) ?? "");
}

function scrubMembers(value: object, depth: number, above: Set<object>): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  above.add(value);
  for (const [name, member] of Object.entries(value)) {
    const hide = isSecretName(name) && member !== undefined && member !== null && typeof member !== "boolean";
    copy[name] = hide ? redacted : scrub(member, depth + 1, above);
  }
  above.delete(value);
  return copy;
}

function scrub(value: unknown, depth: number, above: Set<object>): unknown {
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "function" || typeof value === "symbol") return undefined;
  if (typeof value !== "object" || value === null) return value;
  if (above.has(value)) return "[circular]";
  if (depth > deepest) return "[deeper]";
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (value instanceof Error) return scrubError(value, depth, above);
  if (Array.isArray(value)) return scrubItems(value, depth, above);
  if (value instanceof Map) return scrub(Object.fromEntries(value), depth, above);
  if (value instanceof Set) return scrubItems([...value], depth, above);
  return "toJSON" in value ? scrub(jsonOf(value), depth + 1, above) : scrubMembers(value, depth, above);
}

function scrubItems(items: readonly unknown[], depth: number, above: Set<object>): unknown[] {
  above.add(items);
  const copy = items.slice(0, mostItems).map((item) => scrub(item, depth + 1, above));
  above.delete(items);
  if (items.length > mostItems) copy.push(`[${items.length - mostItems} more]`);
  return copy;
}

function scrubError(error: Error, depth: number, above: Set<object>): Record<string, unknown> {
  const copy: Record<string, unknown> = {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...scrubMembers(error, depth, above),
  };
  above.add(error);
  if (error.cause !== undefined) copy.cause = scrub(error.cause, depth + 1, above);
  if (error instanceof AggregateError) copy.errors = scrubItems(error.errors, depth + 1, above);
  above.delete(error);
  return copy;
}

function jsonOf(value: object & { toJSON?: unknown }): unknown {
  try {
    return typeof value.toJSON === "function" ? value.toJSON() : undefined;
  } catch {
    return "[unreadable]";
  }
}
