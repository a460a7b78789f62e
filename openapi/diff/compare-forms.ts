import type { Schema } from "../generate/document/document.ts";
import { adds, breaks, type Finding } from "./change.ts";
import type { Direction } from "./side.ts";

type Compare = (before: Schema, after: Schema, direction: Direction, at: string) => Finding[];

/** The forms of which a value has one: `oneOf` and `anyOf`. `compare` looks into those that are still there. */
export function compareForms(
  before: Schema,
  after: Schema,
  direction: Direction,
  at: string,
  compare: Compare,
): Finding[] {
  const [from, to] = [formsOf(before), formsOf(after)];
  if (from.length === 0 && to.length === 0) return [];
  const pairs = pairForms(from, to);
  const isRequest = direction === "request";
  return pairs.flatMap(([old, now]) => {
    if (old === undefined)
      return [isRequest ? adds(`takes another form for ${at}`) : breaks(`may answer another form for ${at}`)];
    if (now === undefined)
      return [isRequest ? breaks(`refuses a form of ${at}`) : adds(`no longer answers a form of ${at}`)];
    return compare(old, now, direction, at);
  });
}

const formsOf = ({ oneOf, anyOf }: Schema): readonly Schema[] => (oneOf ?? anyOf ?? []) as readonly Schema[];

type Pair = readonly [before: Schema | undefined, after: Schema | undefined];

/** Each form with the one that it has become: the same, or else the one that looks most like it. Their order means nothing. */
function pairForms(before: readonly Schema[], after: readonly Schema[]): Pair[] {
  const left = [...after];
  const pairs: Pair[] = [];
  const changed = before.filter((form) => {
    const same = left.findIndex((other) => JSON.stringify(other) === JSON.stringify(form));
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
  for (const form of changed) {
    const alike = left.findIndex((other) => shapeOf(other) === shapeOf(form));
    pairs.push([form, alike < 0 ? undefined : left.splice(alike, 1)[0]]);
  }
  return [...pairs, ...left.map((form): Pair => [undefined, form])];
}

/** What tells forms apart: their type, and the constants of their properties. */
function shapeOf({ type, properties = {} }: Schema): string {
  const constants = Object.entries(properties as Record<string, Schema>).flatMap(([name, { const: only }]) =>
    only === undefined ? [] : [`${name}=${JSON.stringify(only)}`],
  );
  return [String(type), ...constants].join(" ");
}
