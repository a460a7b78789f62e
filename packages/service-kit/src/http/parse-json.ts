import { duplicateMember } from "./duplicate-member.ts";
import { invalidBody } from "./request-failure.ts";

/** Deeper nesting than this is nothing that the contract knows, and costs whoever walks it. */
const maxDepth = 32;

/**
 * JSON text to a value. Unlike `JSON.parse` it refuses a member that stands twice in an object (which of the two counts
 * would depend on who reads it) and nesting deeper than 32. Throws `invalid_request`.
 */
export function parseJson(text: string): unknown {
  const value = parse(text);
  const members = countMembers(value, 0);
  // Every member has its colon, so where there are no more colons than members, none was lost to a namesake.
  // More colons is no proof yet (an address may hold one): only then is the text itself gone through.
  if (countColons(text) > members) {
    const pointer = duplicateMember(text);
    if (pointer !== undefined) throw invalidBody("A member stands twice in its object.", pointer);
  }
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The engine's own message repeats the text, which may hold a password; only the place is passed on.
    const place = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
    throw invalidBody(`The body is not valid JSON${place === undefined ? "" : ` (at character ${place})`}.`);
  }
}

function countMembers(value: unknown, depth: number): number {
  if (typeof value !== "object" || value === null) return 0;
  if (depth === maxDepth) throw invalidBody(`The body is nested deeper than ${maxDepth}.`);
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) count += countMembers(item, depth + 1);
    return count;
  }
  const members: readonly unknown[] = Object.values(value);
  for (const member of members) count += countMembers(member, depth + 1);
  return count + members.length;
}

function countColons(text: string): number {
  let count = 0;
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) count += 1;
  return count;
}
