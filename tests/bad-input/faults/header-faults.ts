import { type Draft, withBody, withHeader } from "../draft.ts";
import { fits } from "../fits.ts";
import type { TestedOperation, TestedParameter } from "../tested-operation.ts";
import { type Fault, invalid, shown } from "./fault.ts";
import { read } from "./parameter-faults.ts";

/** A header's bytes are ISO 8859-1 on the wire; spaces around a value do not count. */
const ODD_TEXTS: readonly string[] = [
  ...[
    "",
    "*",
    "**",
    '"1"',
    '"1',
    '1"',
    "1",
    "0",
    "-1",
    "1.5",
    "1e3",
    "0x10",
    "1 2",
    "abc",
    "a b",
    "a\tb",
    "\u00e9",
    "\u0080",
    "null",
  ],
  ...["W/1", 'w/"1"', '""1""', '"1",', ',"1"', '"a b"', '"\u00e9"', '"1" "2"', '*, "1"', "'1'", '"1";q=1', '"1\\"'],
  ...[
    "9".repeat(20),
    "9".repeat(21),
    "x".repeat(200),
    "x".repeat(201),
    "2147483648",
    `"${"x".repeat(199)}"`,
    Buffer.from("١").toString("latin1"),
  ],
];

/** Well-formed entity tags that no thing of these tests has. */
const OTHER_TAGS = ['"999"', 'W/"1"', '"abc"', '"0"', '"01"', '""', '"999", "998"', `"${"9".repeat(100)}"`];

const WRONG_TYPES = [
  ...[
    "text/plain",
    "text/html",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=a",
    "application/xml",
  ],
  ...[
    "application/jsonx",
    "application/json+foo",
    "application/problem+json",
    "text/json",
    "json",
    "application/",
    "",
    "*/*",
  ],
  ...["application/json, text/plain", "application/json; charset=latin1", "application/json; charset=utf-16", "\u00e9"],
  ...["application/json; charset", "application/json; charset=utf-8; charset=utf-16", "application/json; version=1"],
];

const WRONG_ENCODINGS = ["gzip", "br", "deflate", "zstd", "x", "identity, gzip", "gzip, identity", "GZIP", "*"];

/** Everything that can be wrong in the headers. */
export function headerFaults(operation: TestedOperation): Fault[] {
  return [
    ...operation.parameters.filter((parameter) => parameter.in === "header").flatMap(declaredFaults),
    ...(operation.route.ifMatch ? OTHER_TAGS.map(otherTag) : []),
    ...(operation.bodies.length > 0 ? mediaFaults() : unwantedBodies()),
    ...AUTHORIZATIONS.map(wrongAuthorization),
  ];
}

function declaredFaults({ name, schema }: TestedParameter): Fault[] {
  return ODD_TEXTS.filter((text) => !fits(schema, read(schema, text))).map((text) =>
    invalid(`${name}: ${shown(text)}`, (draft) => withHeader(draft, name.toLowerCase(), text)),
  );
}

const otherTag = (tag: string): Fault => ({
  what: `If-Match: ${shown(tag)}`,
  status: 412,
  codes: ["precondition_failed"],
  apply: (draft) => withHeader(draft, "if-match", tag),
});

function mediaFaults(): Fault[] {
  const unsupported = (name: string, value: string | null): Fault => ({
    what: `${name}: ${value === null ? "none" : shown(value)}`,
    status: 415,
    codes: ["unsupported_media_type"],
    apply: (draft) => withHeader(draft, name, value),
  });
  return [
    unsupported("content-type", null),
    ...WRONG_TYPES.map((value) => unsupported("content-type", value)),
    ...WRONG_ENCODINGS.map((value) => unsupported("content-encoding", value)),
  ];
}

function unwantedBodies(): Fault[] {
  const body = (text: string): Fault => invalid(`a body: ${shown(text)}`, (draft: Draft) => withBody(draft, text));
  return ["{}", "null", "x", " ", "[".repeat(60_000), "x".repeat(70_000)].map(body);
}

/** `TOKEN` is the caller's own, or one that is as good as any. */
const AUTHORIZATIONS = [
  ...[
    "",
    "Bearer",
    "Basic dXNlcjpwYXNzd29yZA==",
    "Digest username=a",
    "TOKEN",
    "Token TOKEN",
    "Bearer  TOKEN",
    "Bearer TOKEN x",
  ],
  ...[
    "Bearer TOKENx",
    "Bearer TOKEN,",
    "Bearer=TOKEN",
    "Bearer\tTOKEN",
    "Bearer null",
    "Bearer undefined",
    "Bearer ' OR 1=1 --",
  ],
  ...[
    `Bearer shop_ses_${"A".repeat(43)}`,
    `Bearer shop_key_${"A".repeat(43)}`,
    "Bearer shop_key_",
    `Bearer ${"x".repeat(8000)}`,
  ],
  ...["Bearer \u00e9\u00e9", "Bearer %00", "Bearer TOKEN, Bearer TOKEN", '"Bearer TOKEN"'],
];

const SOME_TOKEN = `shop_key_${"B".repeat(43)}`;

const wrongAuthorization = (value: string): Fault => ({
  what: `Authorization: ${shown(value)}`,
  status: 401,
  codes: ["unauthenticated"],
  beforeAccess: true,
  apply: (draft) => {
    return withHeader(draft, "authorization", value.replaceAll("TOKEN", draft.token ?? SOME_TOKEN));
  },
});
