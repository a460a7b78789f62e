import type { Schema } from "../generate/document/document.ts";
import { adds, breaks, type Finding, pairUp } from "./change.ts";
import { compareForms } from "./compare-forms.ts";
import { compareLimits } from "./compare-limits.ts";
import { compareValues } from "./compare-values.ts";
import type { Direction } from "./side.ts";

const compared = new Set([
  ...["type", "enum", "const", "properties", "required", "additionalProperties", "items", "oneOf", "anyOf"],
  ...["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"],
  ...["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"],
  // They repeat in other words what the branches or the values say.
  ...["discriminator", "contentMediaType", "contentSchema"],
]);

/**
 * Compares what two flat schemas allow.
 * @param at names the place in what is told
 */
export function compareSchemas(before: Schema, after: Schema, direction: Direction, at: string): Finding[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [
    ...compareValues(before, after, direction, at),
    ...compareLimits(before, after, direction, at),
    ...compareObjects(before, after, direction, at),
    ...compareItems(before, after, direction, at),
    ...compareForms(before, after, direction, at, compareSchemas),
    ...compareOthers(before, after, direction, at),
  ];
}

function compareObjects(before: Schema, after: Schema, direction: Direction, at: string): Finding[] {
  const { gone, come, both } = pairUp(propertiesOf(before), propertiesOf(after));
  const [needed, needs] = [requiredOf(before), requiredOf(after)];
  const isRequest = direction === "request";
  const kept = both.map(([name]) => name);
  return [
    ...gone.map((name) => breaks(isRequest ? `refuses ${name} in ${at}` : `has no ${name} in ${at} any more`)),
    ...come.map((name) => {
      if (!isRequest) return adds(`has ${name} in ${at}`);
      return needs.has(name) ? breaks(`needs ${name} in ${at}`) : adds(`takes ${name} in ${at}`);
    }),
    ...kept
      .filter((name) => needs.has(name) && !needed.has(name))
      .map((name) => (isRequest ? breaks(`needs ${name} in ${at}`) : adds(`always has ${name} in ${at}`))),
    ...kept
      .filter((name) => needed.has(name) && !needs.has(name))
      .map((name) => (isRequest ? adds(`no longer needs ${name} in ${at}`) : breaks(`may leave out ${name} in ${at}`))),
    ...both.flatMap(([name, old, now]) => compareSchemas(old, now, direction, `${name} in ${at}`)),
    ...compareRest(before, after, direction, at),
  ];
}

/** Of properties that are not named. What a reply has besides is for nobody to rely on. */
function compareRest(before: Schema, after: Schema, direction: Direction, at: string): Finding[] {
  const [from, to] = [before.additionalProperties ?? true, after.additionalProperties ?? true];
  if (isSchema(from) && isSchema(to)) return compareSchemas(from, to, direction, `any other property in ${at}`);
  if (direction === "reply" || JSON.stringify(from) === JSON.stringify(to)) return [];
  return [
    to === true || from === false
      ? adds(`takes other properties in ${at}`)
      : breaks(`refuses other properties in ${at}`),
  ];
}

function compareItems(before: Schema, after: Schema, direction: Direction, at: string): Finding[] {
  const [from, to] = [before.items ?? {}, after.items ?? {}];
  return isSchema(from) && isSchema(to) ? compareSchemas(from, to, direction, `each item of ${at}`) : [];
}

/** Patterns, formats and whatever else there is: of two of them nobody can say which allows more. */
function compareOthers(before: Schema, after: Schema, direction: Direction, at: string): Finding[] {
  const keywords = new Set([...Object.keys(before), ...Object.keys(after)].filter((keyword) => !compared.has(keyword)));
  return [...keywords].flatMap((keyword) => {
    const [from, to] = [before[keyword], after[keyword]].map((value) => JSON.stringify(value));
    if (from === to) return [];
    const what = `has another ${keyword} for ${at}: ${to ?? "none"}, no longer ${from ?? "none"}`;
    const isLooser = to === undefined;
    const isTighter = from === undefined;
    return [direction === "request" ? (isLooser ? adds(what) : breaks(what)) : isTighter ? adds(what) : breaks(what)];
  });
}

const propertiesOf = (schema: Schema): Record<string, Schema> => (schema.properties ?? {}) as Record<string, Schema>;
const requiredOf = (schema: Schema): ReadonlySet<string> => new Set((schema.required ?? []) as string[]);
const isSchema = (value: unknown): value is Schema => typeof value === "object" && value !== null;
