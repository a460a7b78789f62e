import { inspect } from "node:util";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import {
  dripEndlessly,
  jsonReply,
  pour,
  type RawStep,
  rawServer,
  reply,
} from "../../../../tests/support/raw-server.ts";
import { order, placed } from "../support/examples.ts";
import { failureOf } from "../support/failure-of.ts";
import { shopAt } from "../support/scripted-server.ts";

const token = "shop_key_0123456789abcdef";
const newOrder = { user_id: 4, product_id: 1, quantity: 2 };
const body = JSON.stringify(placed);
const type = "content-type: application/json";
const length = `content-length: ${body.length}`;
const good = jsonReply("200 OK", placed);

/** Once, as text or bytes. */
const answer =
  (bytes: string | Buffer): RawStep =>
  (socket) =>
    void (typeof bytes === "string" ? socket.write(bytes, "latin1") : socket.write(bytes));

/** This, and then something without an end. */
const endless =
  (first: string, bytes: string): RawStep =>
  (socket) => {
    socket.write(first);
    pour(socket, bytes);
  };

/** The same, but slowly. */
const dripping =
  (first: string, bytes: string, everyMs: number): RawStep =>
  (socket) => {
    socket.write(first);
    dripEndlessly(socket, bytes, everyMs);
  };

/** Once, and then nothing more will come. */
const last =
  (bytes: string): RawStep =>
  (socket) =>
    void socket.end(bytes);

const problem = (value: unknown): RawStep => answer(jsonReply("409 Conflict", value));

interface Outcome {
  readonly code: string;
  readonly status?: number | undefined;
  readonly certainty?: "unknown" | "rejected";
  readonly says?: RegExp;
}

type Attack = readonly [what: string, step: RawStep, outcome: Outcome];

const unexpected = (status: number, says: RegExp): Outcome => ({ code: "unexpected_reply", status, says });
const broken = (says: RegExp): Outcome => ({ code: "connection_failed", says });
/** In milliseconds, where the deadline must end the call. */
const short = 1_000;
const late: Outcome = { code: "deadline_exceeded", says: /was not done within its 1000 ms/ };

const noHttp: readonly Attack[] = [
  ["the greeting of another protocol", answer("SSH-2.0-OpenSSH_9.9\r\n"), broken(/no HTTP/)],
  ["noise", answer(Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256))), broken(/no HTTP/)],
  ["NUL bytes", answer("\0".repeat(100)), broken(/no HTTP/)],
  ["nothing, and the end", last(""), broken(/closed before the reply was complete/)],
  ["half a head", last("HTTP/1.1 200 OK\r\ncontent-ty"), broken(/closed before/)],
  ["a head without its end", endless("", "x-a: yyyyyyyy\r\n"), broken(/no HTTP/)],
  ["a head that never ends", endless("HTTP/1.1 200 OK\r\n", "x-a: yyyyyyy\r\n"), broken(/no end/)],
  ["a name of a header without an end", endless("HTTP/1.1 200 OK\r\n", "xxxxxxxx"), broken(/no end/)],
  ["a head, letter by letter", dripping("", "H", 50), broken(/no HTTP/)],
  ["lines without a CR", answer(good.replaceAll("\r\n", "\n")), broken(/no HTTP/)],
  ["a NUL in a header", answer(reply("200 OK", [type, length, "x-request-id: a\0b"], body)), broken(/no HTTP/)],
  ["an escape in a header", answer(reply("200 OK", [type, length, "x-request-id: \x1b[31m"], body)), broken(/no HTTP/)],
  ["the status 000", answer(reply("000 None", [type, length], body)), broken(/no HTTP/)],
  ["a status of two digits", answer(reply("20 OK", [type, length], body)), broken(/no HTTP/)],
  ["a 101 that nobody asked for", answer("HTTP/1.1 101 X\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"), broken(/./)],
];

const bodies: readonly Attack[] = [
  ["the end in the middle of a body", last(reply("200 OK", [type, "content-length: 999"], body)), broken(/closed/)],
  ["a length that is too short", answer(reply("200 OK", [type, "content-length: 9"], body)), unexpected(200, /broken/)],
  ["two lengths", answer(reply("200 OK", [type, length, "content-length: 3"], body)), broken(/not as long/)],
  [
    "a length and chunks",
    answer(reply("200 OK", [type, length, "transfer-encoding: chunked"], body)),
    broken(/no HTTP/),
  ],
  ["a length below 0", answer(reply("200 OK", [type, "content-length: -1"], body)), broken(/no HTTP/)],
  [
    "a length beyond counting",
    answer(reply("200 OK", [type, "content-length: 99999999999999999999"], body)),
    broken(/./),
  ],
  ["chunks that are none", answer(reply("200 OK", [type, "transfer-encoding: chunked"], "zz\r\n")), broken(/no HTTP/)],
  [
    "trailers without an end",
    endless(reply("200 OK", [type, "transfer-encoding: chunked"], "0\r\n"), "x-a: yyyyyyyy\r\n"),
    broken(/no end/),
  ],
  [
    "NUL bytes as JSON",
    answer(reply("200 OK", [type, "content-length: 4"], "\0\0\0\0")),
    unexpected(200, /broken JSON/),
  ],
  [
    "a BOM before it",
    answer(Buffer.from(reply("200 OK", [type, `content-length: ${body.length + 3}`], `\ufeff${body}`))),
    unexpected(200, /broken JSON/),
  ],
  [
    "JSON with more behind it",
    answer(reply("200 OK", [type, `content-length: ${body.length + 2}`], `${body}{}`)),
    unexpected(200, /broken JSON/),
  ],
  ["gzip that was not asked for", answer(gzipped()), unexpected(200, /gzip, which was not asked for/)],
  [
    "a million brackets",
    answer(reply("200 OK", [type, "content-length: 1000000"], "[".repeat(1e6))),
    unexpected(200, /broken JSON/),
  ],
  [
    "a value nested a million times",
    answer(reply("200 OK", [type, "content-length: 2000000"], "[".repeat(1e6) + "]".repeat(1e6))),
    unexpected(200, /wrong value/),
  ],
];

const slow: readonly Attack[] = [
  ["headers, one by one", dripping("HTTP/1.1 200 OK\r\n", "a: b\r\n", 50), late],
  ["hints without an end", dripping("", "HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n".repeat(50), 10), late],
  ["a chunk without an end", dripping(reply("200 OK", [type, "transfer-encoding: chunked"], "1;"), "a", 20), late],
  ["a body of a byte a second", dripping(reply("200 OK", [type, length]), "{", 300), late],
  ["a body that never begins", answer(reply("200 OK", [type, length])), late],
  ["an answer that never begins", () => {}, late],
];

const heads: readonly Attack[] = [
  [
    "two media types",
    answer(reply("200 OK", [type, "content-type: text/html", length], body)),
    unexpected(200, /without a media type/),
  ],
  [
    "another media type",
    answer(reply("200 OK", ["content-type: text/json", length], body)),
    unexpected(200, /text\/json/),
  ],
  [
    "a media type that is none",
    answer(reply("200 OK", ["content-type: ;;;=", length], body)),
    unexpected(200, /answered 200 with/),
  ],
  ["204", answer(reply("204 No Content", [])), unexpected(204, /nothing/)],
  ["204 with a body", answer(reply("204 No Content", [type, length], body)), unexpected(204, /an empty body/)],
  ["205", answer(reply("205 Reset Content", ["content-length: 0"])), unexpected(205, /nothing/)],
  ["304", answer(reply("304 Not Modified", [])), unexpected(304, /not followed/)],
  ["999", answer(reply("999 Odd", [type, length], body)), unexpected(999, /application\/json/)],
  [
    "a problem with 200",
    answer(reply("200 OK", ["content-type: application/problem+json", length], body)),
    unexpected(200, /problem/),
  ],
  ["a success with 500", answer(reply("500 X", [type, length], body)), unexpected(500, /application\/json/)],
];

const values: readonly Attack[] = [
  ["null", answer(jsonReply("200 OK", null)), unexpected(200, /wrong value/)],
  ["an array", answer(jsonReply("200 OK", [placed])), unexpected(200, /wrong value/)],
  [
    "a thing without what was asked for",
    answer(jsonReply("200 OK", { response: "x" })),
    unexpected(200, /wrong order/),
  ],
  ["null for it", answer(jsonReply("200 OK", { response: "x", order: null })), unexpected(200, /wrong order/)],
  ["an array for it", answer(jsonReply("200 OK", { response: "x", order: [order] })), unexpected(200, /wrong order/)],
  [
    "it without an id",
    answer(jsonReply("200 OK", { response: "x", order: { ...order, id: undefined } })),
    unexpected(200, /wrong order\/id/),
  ],
  [
    "it with a total as text",
    answer(jsonReply("200 OK", { response: "x", order: { ...order, total: "3600" } })),
    unexpected(200, /wrong order\/total/),
  ],
  ["an empty thing", answer(jsonReply("200 OK", { response: "x", order: {} })), unexpected(200, /wrong order\/id/)],
  [
    "a __proto__ for it",
    answer(
      reply(
        "200 OK",
        [type, "content-length: 50"],
        `{"response":"x","__proto__":{"order":{"id":1111111}}}`.slice(0, 50),
      ),
    ),
    unexpected(200, /broken|wrong/),
  ],
];

const problems: readonly Attack[] = [
  ["no code", problem({ title: "x" }), unexpected(409, /no problem/)],
  ["a code that is a number", problem({ code: 5 }), unexpected(409, /no problem/)],
  ["an array", problem([{ code: "order_not_found" }]), unexpected(409, /no problem/)],
  ["the SDK's own code aborted", problem({ code: "aborted" }), unexpected(409, /no problem/)],
  [
    "the SDK's own code connection_failed",
    problem({ code: "connection_failed", url: "x" }),
    unexpected(409, /no problem/),
  ],
  ["the SDK's own code unexpected_reply", problem({ code: "unexpected_reply" }), unexpected(409, /no problem/)],
  [
    "a detail that is none",
    problem({ code: "user_not_found", detail: { a: 1 } }),
    { code: "user_not_found", status: 409, says: /^placeOrder failed/ },
  ],
  ["another status in it", problem({ code: "user_not_found", status: 200 }), { code: "user_not_found", status: 409 }],
];

/** Nothing is left to the server: not how the call ends, nor when, nor what is in its error. */
async function expectTypedError(step: RawStep, { code, status, certainty, says }: Outcome): Promise<void> {
  await using server = await rawServer(step);
  await using shop = shopAt(server, { apiKey: token, attempts: 1, deadline: code === late.code ? short : 20_000 });
  const startedAt = performance.now();
  const error = await failureOf(shop.orders.place(newOrder, { idempotencyKey: "k-1" }));
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  expect(error).toMatchObject({ code, status, attempts: 1, idempotencyKey: "k-1", operation: "placeOrder" });
  expect(error.certainty).toBe(certainty ?? (status === 409 ? "rejected" : "unknown"));
  expect(error.message).toMatch(says ?? /./);
  expect(error.message).toMatch(/^.{1,500}$/);
  expect(inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error)).not.toContain(token);
  expect(server.seen).toHaveLength(1);
}

function gzipped(): Buffer {
  const packed = gzipSync(body);
  return Buffer.concat([
    Buffer.from(reply("200 OK", [type, "content-encoding: gzip", `content-length: ${packed.length}`])),
    packed,
  ]);
}

describe.each([
  ["what is no HTTP", noHttp],
  ["a body", bodies],
  ["a head", heads],
  ["a value", values],
  ["a problem", problems],
])("a server that lies in %s", (_where, attacks) => {
  test.each(attacks)("%s: a typed error in time", (_what, step, outcome) => expectTypedError(step, outcome));
});

describe("a server that takes its time is left at the deadline:", () => {
  test.concurrent.each(slow)("%s", (_what, step, outcome) => expectTypedError(step, outcome));
});

describe("a server that is merely odd is understood:", () => {
  test.concurrent.each<[string, RawStep]>([
    ["HTTP/1.0, and the end of the connection for the body's", last(`HTTP/1.0 200 OK\r\n${type}\r\n\r\n${body}`)],
    ["no length, and the end of the connection for the body's", last(reply("200 OK", [type], body))],
    ["hints before it", answer(`HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n${good}`)],
    [
      "chunks of one byte",
      answer(
        reply(
          "200 OK",
          [type, "transfer-encoding: chunked"],
          `${[...body].map((one) => `1\r\n${one}\r\n`).join("")}0\r\n\r\n`,
        ),
      ),
    ],
    ["odd bytes in a request id", answer(reply("200 OK", [type, length, "x-request-id: \xff\xe9"], body))],
    ["two request ids", answer(reply("200 OK", [type, length, "x-request-id: a", "x-request-id: b"], body))],
    [
      "a media type in another spelling",
      answer(reply("200 OK", ["Content-Type: APPLICATION/JSON;charset=x", length], body)),
    ],
  ])("%s", async (_what, step) => {
    await using server = await rawServer(step);
    await using shop = shopAt(server);
    const { value, response } = await shop.orders.place(newOrder).withResponse();
    expect(value).toEqual(order);
    expect(response.requestId).toBeUndefined();
  });
});

describe("what is said after a reply is not taken for the next one:", () => {
  test.each([
    ["a second reply", good + good.replace('"id":12', '"id":66')],
    [
      "a second reply behind a body that is longer than it says",
      `${good}${jsonReply("200 OK", { ...placed, order: { ...order, id: 66 } })}`,
    ],
  ])("%s", async (_what, bytes) => {
    let count = 0;
    await using server = await rawServer((socket) => {
      count += 1;
      socket.write(count === 1 ? bytes : good.replace('"id":12', '"id":13'));
    });
    await using shop = shopAt(server);
    expect((await shop.orders.place(newOrder)).id).toBe(12);
    expect((await shop.orders.place(newOrder)).id).toBe(13);
    expect((await shop.orders.place(newOrder)).id).toBe(13);
  });
});

test("the message of an error moves no cursor and begins no line of its own", async () => {
  const detail = "no\u001b[2J\u009b1A such\r\n2026-11-30 all is well\u2028\0";
  await using server = await rawServer(answer(Buffer.from(jsonReply("404 X", { code: "order_not_found", detail }))));
  await using shop = shopAt(server);
  const error = await failureOf(shop.orders.get(12));
  expect(error.message).toBe("no [2J 1A such 2026-11-30 all is well ");
  expect(error.detail).toBe(error.message);
});

test("the request id of an error is one that may stand in a log, or none", async () => {
  await using server = await rawServer(
    answer(jsonReply("404 X", { code: "order_not_found" }, ["x-request-id: a\xffb"])),
  );
  await using shop = shopAt(server);
  expect((await failureOf(shop.orders.get(12))).requestId).toBeUndefined();
});
