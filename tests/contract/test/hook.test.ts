import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, LyingService } from "./lying-service.ts";

let users: LyingService;
let orders: LyingService;
beforeAll(async () => {
  [users, orders] = await Promise.all([LyingService.start("user-service"), LyingService.start("order-service")]);
});
afterAll(async () => {
  await users[Symbol.asyncDispose]();
  await orders[Symbol.asyncDispose]();
});

const at = "2026-11-24T09:30:00.000Z";
const user = { id: 4, name: "newUser", address: "here", role: "customer", version: 1, created_at: at, updated_at: at };

/** A right reply, but for the parts that a test makes wrong. */
const thing = (body: object, headers: object = {}): Answer => ({
  status: 200,
  headers: { "content-type": "application/json", etag: '"1"', ...headers },
  body: JSON.stringify(body),
});

const problem = (status: number, code: string, title: string, fields: object = {}, headers: object = {}): Answer => ({
  status,
  headers: { "content-type": "application/problem+json", "x-request-id": "r-1", ...headers },
  body: JSON.stringify({
    type: `urn:shop:problem:${code}`,
    title,
    status,
    detail: "So.",
    code,
    request_id: "r-1",
    ...fields,
  }),
});

const notFound = (fields: object = {}) => problem(404, "user_not_found", "No such user", fields);
const noRoute = (fields: object = {}) => problem(404, "route_not_found", "No such path", fields);

type Case = readonly [what: string, method: string, path: string, answer: Answer];

const right: readonly Case[] = [
  ["a thing", "GET", "/api/user/4", thing(user)],
  ["a thing, with a query", "GET", "/api/user/5?x=%2F", thing(user)],
  ["its head alone", "HEAD", "/api/user/4", { ...thing(user), body: "" }],
  ["a problem", "GET", "/api/user/4", notFound()],
  [
    "a problem with a header",
    "GET",
    "/api/users",
    problem(401, "unauthenticated", "A valid session or API key is needed", {}, { "www-authenticate": "Bearer" }),
  ],
  ["a path that is not there", "GET", "/api/nothing", noRoute()],
  [
    "a method that is not there",
    "PUT",
    "/api/users",
    problem(405, "method_not_allowed", "No", {}, { allow: "GET, POST" }),
  ],
  ["too slow a request of an operation", "POST", "/api/users", problem(408, "request_timeout", "No")],
  ["a page", "GET", "/docs/swagger-ui.css", { status: 200, headers: { "content-type": "text/css" }, body: "*{}" }],
  ["a page that is known already", "GET", "/docs", { status: 304, headers: {}, body: "" }],
  ["how ready it is", "GET", "/readyz", { status: 503, headers: { "content-type": "application/json" }, body: "{}" }],
];

const wrong: readonly (readonly [...Case, fault: RegExp])[] = [
  [
    "a field that is not named",
    "GET",
    "/api/user/4",
    thing({ ...user, password_hash: "$argon2" }),
    /the whole, additionalProperties .*password_hash/,
  ],
  ["a field that is missing", "GET", "/api/user/4", thing({ ...user, name: undefined }), /required .*name/],
  ["a field of another type", "GET", "/api/user/4", thing({ ...user, version: "1" }), /\/version, type/],
  [
    "a time that is none",
    "GET",
    "/api/user/4",
    thing({ ...user, created_at: "yesterday" }),
    /\/created_at, (format|pattern)/,
  ],
  ["a value that is not listed", "GET", "/api/user/4", thing({ ...user, role: "admin" }), /\/role, enum/],
  [
    "a header that is missing",
    "GET",
    "/api/user/4",
    { ...thing(user), headers: { "content-type": "application/json" } },
    /lacks the header etag/,
  ],
  [
    "a header that is missing from a head alone",
    "HEAD",
    "/api/user/4",
    { ...thing(user), headers: { "content-type": "application/json" }, body: "" },
    /lacks the header etag/,
  ],
  [
    "a header that is no number",
    "POST",
    "/api/login",
    problem(429, "too_many_requests", "Too many tries", { retry_after: 1 }, { "retry-after": "soon" }),
    /has a header retry-after that .*type/,
  ],
  [
    "another media type",
    "GET",
    "/api/user/4",
    thing(user, { "content-type": "text/html" }),
    /is text\/html, not application\/json/,
  ],
  [
    "no media type",
    "GET",
    "/api/user/4",
    { ...thing(user), headers: { etag: '"1"' } },
    /is of no media type, not application\/json/,
  ],
  ["JSON that is cut off", "GET", "/api/user/4", { ...thing(user), body: '{"id":' }, /is no JSON/],
  [
    "a status that is not named",
    "GET",
    "/api/user/4",
    problem(418, "teapot", "No"),
    /a status that the contract does not name/,
  ],
  [
    "a success that is not named",
    "GET",
    "/api/user/4",
    { ...thing(user), status: 201 },
    /a status that the contract does not name/,
  ],
  [
    "a problem of another operation",
    "GET",
    "/api/user/4",
    problem(404, "order_not_found", "No such order"),
    /\/code, const/,
  ],
  ["a problem with a field too many", "GET", "/api/user/4", notFound({ sql: "SELECT" }), /unevaluatedProperties/],
  ["a known path that it says is not there", "DELETE", "/api/user/4", noRoute(), /\/code, const/],
  [
    "an unknown path in HTML",
    "GET",
    "/api/nothing",
    { ...noRoute(), headers: { "content-type": "text/html" } },
    /is text\/html, and no problem/,
  ],
  ["an unknown path that works", "GET", "/api/nothing", thing(user), /no failure, though there is no operation/],
  [
    "a status in the body that is another",
    "GET",
    "/api/nothing",
    noRoute({ status: 400 }),
    /says in its body that it is 400/,
  ],
  ["a code that is another's", "GET", "/api/nothing", noRoute({ code: "overloaded" }), /has the code overloaded/],
  [
    "another time to wait in its head",
    "GET",
    "/api/user/4",
    problem(503, "overloaded", "Too much to do right now", { retry_after: 1 }, { "retry-after": "2" }),
    /says to wait 1 and 2 seconds/,
  ],
  ["two request ids", "GET", "/api/nothing", noRoute({ request_id: "r-2" }), /another request id/],
  [
    "a 405 without the methods",
    "PUT",
    "/api/users",
    problem(405, "method_not_allowed", "No"),
    /which methods are allowed/,
  ],
  [
    "a refusal that is no problem",
    "GET",
    "/metrics",
    { status: 401, headers: {}, body: "" },
    /of no media type, and no problem/,
  ],
];

describe("a reply that is right passes", () => {
  it.each(right)("%s", async (_, method, path, answer) => {
    const before = await users.violations();
    await users.ask(method, path, answer);
    expect(await users.violations()).toEqual(before);
  });

  it("and is noted once, with what it was", async () => {
    const seen = (await users.seen()).map(({ operation, status, mediaType, code }) => [
      operation,
      status,
      mediaType,
      code,
    ]);
    expect(seen).toEqual([
      ["getUser", 200, "application/json", undefined],
      ["getUser", 404, "application/problem+json", "user_not_found"],
      ["listUsers", 401, "application/problem+json", "unauthenticated"],
    ]);
  });
});

describe("a reply that is wrong is told", () => {
  it.each(wrong)("%s", async (_, method, path, answer, fault) => {
    const before = await users.violations();
    await users.ask(method, path, answer);
    const [told, ...more] = (await users.violations()).slice(before.length);
    expect(more).toEqual([]);
    expect(told?.faults.join("; ")).toMatch(fault);
    expect(told).toMatchObject({
      service: "user-service",
      request: `${method} ${path}`,
      status: answer.status,
      test: "the test of the liar",
    });
  });

  it("a refusal that is not named, but not that of a page of somebody else", async () => {
    const refused = problem(403, "not_allowed", "Not allowed for this caller");
    const before = await users.violations();
    await users.ask("GET", "/api/user/4", refused, { origin: "https://shop.example.com" });
    expect(await users.violations()).toEqual(before);
    await users.ask("GET", "/api/user/4", refused, { origin: "http://localhost:3000" });
    expect((await users.violations()).slice(before.length)).toMatchObject([
      { operation: "getUser", status: 403, faults: ["is a status that the contract does not name"] },
    ]);
  });

  it("bytes that are no request, answered by something that is no problem", async () => {
    const before = await users.violations();
    const socket = connect(Number(new URL(users.url).port), "127.0.0.1");
    socket.end("NO HTTP AT ALL\r\n\r\n");
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400/);
    expect((await users.violations()).slice(before.length)).toMatchObject([
      {
        request: "bytes that are no request",
        operation: "",
        status: 400,
        faults: [expect.stringMatching(/no problem/)],
      },
    ]);
  });
});

describe("a stream of events", () => {
  const event = {
    id: 7,
    at,
    type: "user.added",
    actor: { kind: "system", id: null, name: null },
    request_id: "r",
    subject: { kind: "user", id: 1 },
    before: null,
    after: {},
  };
  const stream = (...events: readonly object[]): Answer => ({
    status: 200,
    headers: { "content-type": "text/event-stream" },
    body: `retry: 1\n\n${events.map((one) => `id: 1\nevent: e\ndata: ${JSON.stringify(one)}\n\n`).join("")}: end\n\n`,
  });

  it("is seen by its first event", async () => {
    await orders.ask("GET", "/api/events", stream());
    expect(await orders.seen()).toEqual([]);
    await orders.ask("GET", "/api/events", stream(event, event));
    expect(await orders.seen()).toMatchObject([{ operation: "listEvents", mediaType: "text/event-stream" }]);
    expect(await orders.violations()).toEqual([]);
  });

  it("is wrong by any event that does not fit", async () => {
    await orders.ask("GET", "/api/events", stream(event, { ...event, secret: 1 }, event));
    expect(await orders.violations()).toMatchObject([
      { operation: "listEvents", faults: [expect.stringMatching(/an event that .*secret/)] },
    ]);
  });
});
