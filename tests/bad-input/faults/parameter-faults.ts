import type { Draft } from "../draft.ts";
import { fits } from "../fits.ts";
import type { Schema } from "../schema.ts";
import type { TestedOperation, TestedParameter } from "../tested-operation.ts";
import { rightValues } from "../values.ts";
import { type Fault, invalid, shown } from "./fault.ts";

/** As they stand in a target. */
const ODD_TEXTS: readonly string[] = [
  ...[
    "",
    "0",
    "-1",
    "1.5",
    "1e3",
    "0x10",
    "01",
    "+1",
    "%2B1",
    "%201",
    "1%20",
    "1%0A",
    "--1",
    "1-",
    "1,2",
    "%5B1%5D",
    "%22%22",
  ],
  ...[
    "9007199254740991",
    "9007199254740992",
    "18446744073709551616",
    "9".repeat(300),
    "NaN",
    "Infinity",
    "null",
    "true",
  ],
  ...["%00", "1%00", "a%00b", "%1F", "%7F", "a%0D%0AX-Injected:%201", "%F0%9F%98%80", "a%20", "%20a"],
  ...["%D9%A1", "%EF%BC%91", "abc", "a%2Fb", "..", ".", "%2e%2e", "%2E", "%2e%2e%2f"],
  ...["__proto__", "constructor", "%27%20OR%201=1--", "1'--", "*", "1;a=b", "-id", "ID", "admin", "x".repeat(8000)],
  ...["2023-02-30", "2023-13-01", "0000-01-01", "2023-1-1", "2023-01-01T00:00:00Z", "10000-01-01"],
];

/** Percent signs that are followed by no byte, and bytes that are no UTF-8. */
const BROKEN_ENCODINGS: readonly string[] = [
  "%",
  "%z",
  "%zz",
  "%1",
  "a%",
  "%C3%28",
  "%C3",
  "%FF",
  "%ED%A0%80",
  "%C0%AF",
  "%u0041",
];

const UNKNOWN_NAMES: readonly string[] = [
  ...[
    "unknown",
    "__proto__",
    "constructor",
    "toString",
    "limit%5B%5D",
    "limit[]",
    "limit[a]",
    "LIMIT",
    "%20limit",
    "id",
  ],
  ...["limit%00", "access_token", "_method", "%F0%9F%98%80", "callback"],
];

/** Everything that can be wrong in path and query. */
export function parameterFaults(operation: TestedOperation): Fault[] {
  const query = operation.parameters.filter((parameter) => parameter.in === "query");
  const known = new Set(query.map(({ name }) => name));
  return [
    ...operation.parameters.filter((parameter) => parameter.in === "path").flatMap(pathFaults),
    ...query.flatMap(queryFaults),
    ...UNKNOWN_NAMES.filter((name) => !known.has(name)).map((name) => inQuery(`${name}=1`)),
    ...BROKEN_ENCODINGS.flatMap((text) => [inQuery(`${text}=1`), inQuery(`a=${text}`)]),
    ...["=1", "=", "a=1&a=1", "?limit=1", "a%3D1", ";limit=1", "unknown"].map(inQuery),
  ];
}

function pathFaults({ name, schema }: TestedParameter): Fault[] {
  // A path with an empty segment, or with one more, is another path: see paths.ts.
  const wrong = ODD_TEXTS.filter((text) => text !== "" && !fits(schema, read(schema, decodeURIComponent(text))));
  return [...wrong, ...BROKEN_ENCODINGS].map((text) =>
    invalid(`${name} in the path: ${shown(text)}`, (draft) => ({ ...draft, path: { ...draft.path, [name]: text } })),
  );
}

function queryFaults(parameter: TestedParameter): Fault[] {
  const { name, schema } = parameter;
  const right = encodeURIComponent(rightText(parameter));
  const wrong = ODD_TEXTS.filter((text) => !fits(schema, read(schema, decodeURIComponent(text.replaceAll("+", " ")))));
  const escaped = `%${name.charCodeAt(0).toString(16)}${name.slice(1)}`;
  return [
    ...[...wrong, ...aroundLimits(schema), ...BROKEN_ENCODINGS].map((text) => inQuery(`${name}=${text}`)),
    ...(name === "cursor" ? FOREIGN_CURSORS.map((text) => inQuery(`cursor=${text}`)) : []),
    inQuery(`${name}=${right}&${name}=${right}`),
    inQuery(`${name}=${right}&${escaped}=${right}`),
  ];
}

/** What has the looks of a cursor and is none of this list. */
const FOREIGN_CURSORS = [
  ...["", "null", "1", "[]", "{}", '{"id":0}', '{"id":-1}', '{"id":"1"}', '{"id":1.5}', '{"id":null}', '{"id":1e300}'],
  ...['{"id":1,"x":1}', '{"x":1}', '{"id":1}\0', '{"id": 1}', '{"__proto__":{"id":1}}', '{"id":9007199254740993}'],
].map((text) => Buffer.from(text).toString("base64url") || "AAAA");

function aroundLimits({ minimum, maximum, minLength, maxLength }: Schema): string[] {
  return [
    ...(minimum === undefined ? [] : [String(minimum - 1)]),
    ...(maximum === undefined ? [] : [String(BigInt(maximum) + 1n)]),
    ...(minLength === undefined || minLength === 0 ? [] : ["x".repeat(minLength - 1)]),
    ...(maxLength === undefined ? [] : ["x".repeat(maxLength + 1), "%C3%A9".repeat(maxLength + 1)]),
  ];
}

const inQuery = (pair: string): Fault =>
  invalid(`in the query: ${shown(pair)}`, (draft: Draft) => ({ ...draft, query: [...draft.query, pair] }));

/** What a parameter's text stands for. */
export function read(schema: Schema, text: string): unknown {
  if (schema.type === "boolean" && /^(true|false)$/.test(text)) return text === "true";
  return schema.type === "integer" && /^-?(0|[1-9]\d{0,15})$/.test(text) ? Number(text) : text;
}

/** A text that the parameter may have. */
export function rightText({ name, schema }: TestedParameter): string {
  const values = rightValues(schema).map((text) => JSON.parse(text) as unknown);
  const right = values.find((value) => value !== "" && fits(schema, value));
  if (right === undefined) throw new Error(`there is no value for ${name}`);
  return String(right);
}
