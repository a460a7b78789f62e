import { isDeepStrictEqual } from "node:util";
import type { Recorded } from "./recorded.ts";

/** What a command must answer again: how it ends, and what does not depend on when and where it runs. */
export interface Expectation {
  readonly exit: number;
  readonly code?: string;
  readonly thing?: object;
  readonly rows?: readonly object[];
  readonly count?: number;
}

export function expectationOf({ words, exit, code, thing, rows, count }: Recorded): Expectation {
  const dated = words.some((word) => /^--date(=|$)/.test(word));
  const stable = (value: object): object => lasting(value, dated) as object;
  return {
    exit,
    ...(code !== undefined && { code }),
    ...(thing !== undefined && { thing: stable(thing) }),
    ...(rows !== undefined && { rows: rows.map(stable), count: count ?? rows.length }),
  };
}

/** Ids, times, places and requests are others at every run; so is the date of an order that did not name one. */
const PASSING = /(^|_)(id|at|url|pid|ms|key|token|source|cursor|seconds)$/;

function lasting(value: unknown, dated: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => lasting(one, dated));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, member]) => !PASSING.test(name) && (dated || name !== "date") && !isPassing(member))
      .map(([name, member]) => [name, lasting(member, dated)]),
  );
}

const isPassing = (value: unknown): boolean =>
  typeof value === "string" && /^(https?:\/\/|\d{4}-\d\d-\d\dT\d\d:)/.test(value);

/** What of the answer is another one than was recorded, in words; empty when all is as expected. */
export function differences(expected: Expectation, found: Recorded): string[] {
  const told: string[] = [];
  if (found.exit !== expected.exit) told.push(`ended with ${found.exit}, not ${expected.exit}`);
  if (found.code !== expected.code)
    told.push(`failed with ${found.code ?? "nothing"}, not ${expected.code ?? "nothing"}`);
  if (told.length > 0) return told;
  if (expected.count !== undefined && found.count !== expected.count)
    told.push(`printed ${found.count ?? "no"} rows, not ${expected.count}`);
  told.push(...compare(expected.thing, found.thing, ""));
  if (expected.rows !== undefined) told.push(...compare(expected.rows, found.rows, "row "));
  return told;
}

/** Every member that was recorded must be there again; others may have come. */
function compare(expected: unknown, found: unknown, path: string): string[] {
  if (expected === undefined || isDeepStrictEqual(expected, found)) return [];
  if (!isObject(expected) || !isObject(found))
    return [`${path.replace(/\.$/, "")} is ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`];
  return Object.entries(expected).flatMap(([name, member]) => compare(member, found[name], `${path}${name}.`));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
