import { type Draft, type Member, membersText, withBody } from "../draft.ts";
import { fits } from "../fits.ts";
import type { Schema } from "../schema.ts";
import type { TestedBody } from "../tested-operation.ts";
import { NO_VALUES, wrongValues } from "../values.ts";
import { type Fault, invalid, shown } from "./fault.ts";

/** The most bytes that a body may have. */
const LIMIT = 64 * 1024;

/** Everything that can be wrong in a body of this kind. */
export function bodyFaults(kind: TestedBody): Fault[] {
  const properties = Object.entries(kind.schema.properties ?? {});
  return [
    ...properties.flatMap(([name, schema]) => fieldFaults(name, schema)),
    ...(kind.schema.required ?? []).map((name) => invalid(`no ${name}`, without(name))),
    ...unknownMembers(kind),
    ...wholeFaults(),
    ...brokenText(kind),
    ...tooMuch(),
  ];
}

function fieldFaults(name: string, schema: Schema): Fault[] {
  const quoted = JSON.stringify(name);
  const escaped = `"\\u${name.charCodeAt(0).toString(16).padStart(4, "0")}${name.slice(1)}"`;
  return [
    ...wrongValues(schema).map((value) => invalid(`${name}: ${shown(value)}`, setTo(name, value))),
    ...NO_VALUES.map((value) => invalid(`${name}: ${shown(value)}, no JSON`, setTo(name, value))),
    invalid(`${name} twice`, twice(name, quoted)),
    invalid(`${name} twice, once escaped`, twice(name, escaped)),
    ...listFaults(name, schema),
  ];
}

/** What can be wrong with one of the objects of a list, and with how many there are. */
function listFaults(name: string, { items, maxItems = 0 }: Schema): Fault[] {
  if (items?.properties === undefined) return [];
  const faults = Object.entries(items.properties).flatMap(([field, schema]) =>
    wrongValues(schema).map((value) =>
      invalid(
        `${name}[0].${field}: ${shown(value)}`,
        inList(name, (item) => [{ ...item, [field]: JSON.parse(value) }]),
      ),
    ),
  );
  const missing = (items.required ?? []).map((field) =>
    invalid(
      `${name}[0] without ${field}`,
      inList(name, ({ [field]: _, ...others }) => [others]),
    ),
  );
  return [
    ...faults,
    ...missing,
    invalid(
      `${name}[0] with something unknown`,
      inList(name, (item) => [{ ...item, unknown: 1 }]),
    ),
    invalid(
      `the second of ${name} is null`,
      inList(name, (item) => [item, null]),
    ),
    invalid(
      `one of ${name} too many`,
      inList(name, (item) => Array<unknown>(maxItems + 1).fill(item)),
    ),
  ];
}

/** Makes another list of the first of its objects. */
const inList = (
  name: string,
  change: (item: Readonly<Record<string, unknown>>) => unknown[],
): ((draft: Draft) => Draft) => {
  return (draft) => {
    const [, text = "[]"] = draft.members.find(([other]) => other === JSON.stringify(name)) ?? [];
    return setTo(name, JSON.stringify(change(firstObject(text))))(draft);
  };
};

/** Another fault may have put anything in the list's place before this one, also what is no JSON. */
function firstObject(text: string): Readonly<Record<string, unknown>> {
  const list = jsonOrNothing(text);
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  return typeof first === "object" && first !== null ? { ...first } : {};
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const setTo =
  (name: string, value: string) =>
  (draft: Draft): Draft => {
    const quoted = JSON.stringify(name);
    return { ...draft, members: [...draft.members.filter(([other]) => other !== quoted), [quoted, value]] };
  };

const without =
  (name: string) =>
  (draft: Draft): Draft => ({
    ...draft,
    members: draft.members.filter(([other]) => other !== JSON.stringify(name)),
  });

/** Adds a second one: the first is there already, or is put there. */
const twice =
  (name: string, again: string) =>
  (draft: Draft): Draft => {
    const quoted = JSON.stringify(name);
    const first: Member = draft.members.find(([other]) => other === quoted) ?? [quoted, "1"];
    const others = draft.members.filter(([other]) => other !== quoted);
    return { ...draft, members: [first, ...others, [again, first[1]]] };
  };

function unknownMembers({ schema, whole }: TestedBody): Fault[] {
  const known = new Set([schema, ...(whole.oneOf ?? [])].flatMap((kind) => Object.keys(kind.properties ?? {})));
  const own = Object.keys(schema.properties ?? {});
  const ofOtherKinds = [...known].filter((name) => !own.includes(name));
  const names = [
    ...["unknown", "", "id", "version", "role", "password_hash", "is_admin", "total", "created_at"],
    ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "then", "toJSON"],
    ...own.flatMap((name) => [name.toUpperCase(), ` ${name}`, `${name}\u0000`, `${name}[]`]),
  ].filter((name) => !known.has(name));
  const values = ["1", "null", '{"role":"operator"}'];
  return [...names, ...ofOtherKinds].flatMap((name) =>
    values.map((value) => invalid(`besides, ${shown(name)}: ${value}`, add(JSON.stringify(name), value))),
  );
}

const add =
  (name: string, value: string) =>
  (draft: Draft): Draft => ({
    ...draft,
    members: [...draft.members, [name, value]],
  });

/** Something else in the place of the object. */
function wholeFaults(): Fault[] {
  const values = ["null", "true", "0", "1e400", '""', '"text"', "[]", "[{}]", "{}", "[[]]"];
  return [
    ...values.map((value) => invalid(`the body is ${value}`, (draft) => withBody(draft, value))),
    invalid("no body", (draft) => withBody(draft, "")),
    invalid("a body of spaces", (draft) => withBody(draft, " \n\t ")),
    invalid("the object in an array", (draft) => withBody(draft, `[${membersText(draft.members)}]`)),
    invalid("the object as text", (draft) => withBody(draft, JSON.stringify(membersText(draft.members)))),
    invalid("the object in an object", (draft) => withBody(draft, `{"body":${membersText(draft.members)}}`)),
    invalid("a form", (draft) => withBody(draft, "a=1&b=2")),
    invalid("XML", (draft) => withBody(draft, "<?xml version='1.0'?><a/>")),
  ];
}

/** A field that would take what a careless reader makes of bytes that are no UTF-8. */
function freeText({ properties = {} }: Schema): string | undefined {
  return Object.entries(properties).find(([, schema]) => fits(schema, "aaaaaaaa\ufffd"))?.[0];
}

/** Around and inside of a right body, what makes it none. */
function brokenText({ schema }: TestedBody): Fault[] {
  const free = freeText(schema);
  const around = (what: string, make: (text: string) => string | Buffer): Fault =>
    invalid(what, (draft) => withBody(draft, make(membersText(draft.members))));
  const bytesInside = (what: string, hex: string): Fault =>
    invalid(`${what}, in ${free ?? "a name"}`, (draft) => {
      const marked = free === undefined ? add('"aaaaaaaaMARK"', "1")(draft) : setTo(free, '"aaaaaaaaMARK"')(draft);
      const [before = "", after = ""] = membersText(marked.members).split("MARK");
      return withBody(draft, Buffer.concat([Buffer.from(before), Buffer.from(hex, "hex"), Buffer.from(after)]));
    });
  return [
    around("cut off", (text) => text.slice(0, -1)),
    around("cut in half", (text) => text.slice(0, text.length / 2)),
    around("a comma too many", (text) => `${text.slice(0, -1)},}`),
    around("a comma before", (text) => `{,${text.slice(1)}`),
    around("two of them", (text) => text + text),
    around("two of them, on lines", (text) => `${text}\n${text}`),
    around("a comment", (text) => `/* */${text}`),
    around("a byte order mark", (text) => `\ufeff${text}`),
    around("a guard against scripts", (text) => `)]}',\n${text}`),
    around("a NUL before", (text) => `\0${text}`),
    around("a NUL behind", (text) => `${text}\0`),
    around("in UTF-16", (text) => Buffer.from(text, "utf16le")),
    around("no-break spaces", (text) => `\u00a0${text}`),
    bytesInside("a byte that is never in UTF-8", "ff"),
    bytesInside("half a character", "c3"),
    bytesInside("a character that was made longer", "c0af"),
    bytesInside("an encoded surrogate", "eda080"),
    bytesInside("a character beyond the last one", "f4908080"),
  ];
}

function tooMuch(): Fault[] {
  const body = (what: string, make: () => string): Fault => invalid(what, (draft) => withBody(draft, make()));
  const deep = (what: string, open: string, close: string, depth: number): Fault =>
    body(`${what}, ${depth} deep`, () => open.repeat(depth) + (open.endsWith(":") ? "1" : "") + close.repeat(depth));
  const large = (what: string, make: (draft: Draft) => string): Fault => ({
    ...invalid(what, (draft) => withBody(draft, make(draft))),
    status: 413,
    codes: ["payload_too_large"],
  });
  return [
    deep("arrays", "[", "]", 33),
    deep("arrays", "[", "]", 30_000),
    deep("objects", '{"a":', "}", 10_000),
    deep("arrays without end", "[", "", 60_000),
    body("5000 members", () => `{${Array.from({ length: 5000 }, (_, index) => `"a${index}":0`).join(",")}}`),
    body("5000 times the same member", () => `{${'"a":0,'.repeat(4999)}"a":0}`),
    body("30000 items", () => `[${"0,".repeat(29_999)}0]`),
    body("a long name", () => `{"${"x".repeat(60_000)}":1}`),
    body("a long number", () => `{"a":${"9".repeat(60_000)}}`),
    body("colons", () => `{"a":"${":".repeat(60_000)}","a":1}`),
    large("a byte too many, of space", (draft) => membersText(draft.members).padEnd(LIMIT + 1)),
    large("a byte too many, of garbage", () => "x".repeat(LIMIT + 1)),
    large("300 KB", () => `{"name":"${"x".repeat(300 * 1024)}"}`),
  ];
}
