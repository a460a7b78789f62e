import type { Schema } from "../generate/document/document.ts";
import { adds, breaks, type Finding } from "./change.ts";
import type { Direction } from "./side.ts";

/** Types, and values that are listed one by one. */
export function compareValues(before: Schema, after: Schema, direction: Direction, at: string): Finding[] {
  const [types, nowTypes] = [typesOf(before), typesOf(after)];
  const [values, nowValues] = [listed(before), listed(after)];
  return [
    ...compareSets(types, nowTypes, direction, (type) => `${type} for ${at}`),
    // A constant has a type, so that both would be told of one change.
    ...(values === undefined && nowValues === undefined
      ? []
      : compareSets(values, nowValues, direction, (value) => `${value} for ${at}`)),
  ];
}

/** `undefined` stands for all that there are. */
type Listed = ReadonlySet<string> | undefined;

function compareSets(before: Listed, after: Listed, direction: Direction, name: (one: string) => string): Finding[] {
  const gone = before === undefined ? (after === undefined ? [] : ["another value"]) : without(before, after);
  const come = after === undefined ? (before === undefined ? [] : ["any value"]) : without(after, before);
  const isRequest = direction === "request";
  return [
    ...gone.map((one) => (isRequest ? breaks(`refuses ${name(one)}`) : adds(`no longer answers ${name(one)}`))),
    ...come.map((one) => (isRequest ? adds(`takes ${name(one)}`) : breaks(`may answer ${name(one)}`))),
  ];
}

function without(these: ReadonlySet<string>, those: Listed): string[] {
  return those === undefined ? [] : [...these].filter((one) => !those.has(one));
}

/** Every integer is a number. */
function typesOf({ type }: Schema): Listed {
  if (type === undefined) return undefined;
  const types = [type].flat() as string[];
  return new Set(types.includes("number") ? [...types, "integer"] : types);
}

function listed({ const: only, enum: several }: Schema): Listed {
  const values = only === undefined ? (several as readonly unknown[] | undefined) : [only];
  return values && new Set(values.map((value) => JSON.stringify(value)));
}
