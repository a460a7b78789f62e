import { contract as orderContract } from "@shop/openapi/order-service";
import { contract } from "@shop/openapi/user-service";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openWire, Wire, type WireAnswer } from "../../../tests/support/wire.ts";
import { startTestService, type TestService, type TestServiceOptions } from "./support/test-service.ts";

const page = "https://shop.example";
const other = "http://localhost:3000";
const stranger = "https://shop.example.evil.example";

interface Sent {
  readonly origin?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function send(to: TestService, method: string, target: string, sent: Sent = {}): Promise<WireAnswer> {
  const body = sent.body === undefined ? undefined : Buffer.from(sent.body);
  const headers = {
    host: "localhost",
    ...(sent.origin !== undefined && { origin: sent.origin }),
    ...(body !== undefined && { "content-type": "application/json", "content-length": String(body.byteLength) }),
    ...sent.headers,
  };
  const wire = new Wire(to.url);
  try {
    return await wire.send({ method, target, headers: Object.entries(headers), body });
  } finally {
    wire.close();
  }
}

/** What a browser asks before it lets a page change something. */
const preflight = (to: TestService, origin: string, target = "/api/users"): Promise<WireAnswer> =>
  send(to, "OPTIONS", target, {
    origin,
    headers: {
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization,content-type,idempotency-key,x-deadline-ms",
    },
  });

const names = (list: string | undefined): string[] => (list ?? "").toLowerCase().split(", ");
const corsHeaders = ({ headers }: WireAnswer): string[] =>
  Object.keys(headers).filter((name) => name.startsWith("access-control-"));

async function started(options: TestServiceOptions): Promise<TestService> {
  const service = await startTestService(options);
  onTestFinished(() => service.close());
  return service;
}

describe("pages of the origins that are named", () => {
  let service: TestService;
  let bearer: { readonly authorization: string };
  beforeAll(async () => {
    service = await startTestService({
      corsOrigins: [page, other],
      addressLimits: { login: { limit: 1, windowMs: 60_000 }, sign_up: { limit: 1_000, windowMs: 60_000 } },
    });
    bearer = { authorization: `Bearer ${service.operator}` };
  });
  afterAll(() => service.close());

  test.each([page, other])("%s is told before a call that it may", async (origin) => {
    const { status, headers, text } = await preflight(service, origin);
    expect({ status, text }).toEqual({ status: 204, text: "" });
    expect(headers).toMatchObject({
      "access-control-allow-origin": origin,
      "access-control-allow-methods": "GET, HEAD, POST, PUT, DELETE",
      "access-control-max-age": "7200",
      vary: "Origin",
    });
    // Tokens are sent by the page itself: no cookie, nothing that a browser adds by itself.
    expect(headers).not.toHaveProperty("access-control-allow-credentials");
  });

  test("and of every header of the contract that it may send and read it", async () => {
    const { headers } = await preflight(service, page);
    const read = await send(service, "GET", "/readyz", { origin: page });
    const routes = [...Object.values(contract.routes), ...Object.values(orderContract.routes)];
    const sendable = ["authorization", "content-type", "accept", "x-request-id", "last-event-id", "traceparent"];
    const wanted = [...sendable, ...routes.flatMap((route) => route.headers.map(({ name }) => name))];
    expect(names(headers["access-control-allow-headers"])).toEqual(expect.arrayContaining(wanted));
    const replied = [contract, orderContract].flatMap(({ document }) => headersOfReplies(document));
    expect(replied).toEqual(expect.arrayContaining(["etag", "retry-after", "idempotent-replayed"]));
    const readable = [...replied, "x-request-id", "contract-hash", "ratelimit", "ratelimit-policy"];
    expect(names(read.headers["access-control-expose-headers"])).toEqual(expect.arrayContaining(readable));
  });

  const answers: readonly [what: string, status: number, method: string, target: string, sent: Sent][] = [
    ["a good reply", 200, "GET", "/api/users", {}],
    ["what is refused without a token", 401, "GET", "/api/users", { headers: { authorization: "Bearer no" } }],
    ["what is not there", 404, "GET", "/api/user/999", {}],
    ["what is at no path", 404, "GET", "/api/nothing", {}],
    ["what does not fit", 400, "POST", "/api/users", { body: "{}" }],
    ["a body that is too large", 413, "POST", "/api/users", { body: "x".repeat(70_000) }],
    ["a wrong password", 401, "POST", "/api/login", { body: `{"name":"nobody","password":"a long password"}` }],
    ["too many tries", 429, "POST", "/api/login", { body: `{"name":"nobody","password":"a long password"}` }],
    ["health", 200, "GET", "/readyz", {}],
    ["the contract", 200, "GET", "/openapi.json", {}],
  ];
  test.each(answers)("may read %s (%i)", async (_, status, method, target, sent) => {
    const own = target === "/api/login" ? {} : bearer;
    const answer = await send(service, method, target, { origin: page, ...sent, headers: { ...own, ...sent.headers } });
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({ "access-control-allow-origin": page, vary: "Origin" });
    expect(answer.headers).toHaveProperty("access-control-expose-headers");
    expect(answer.headers["contract-hash"]).toBe(contract.hash);
  });

  test.each([stranger, "null", "https://SHOP.example", "http://shop.example"])("%s is told nothing", async (origin) => {
    const asked = await preflight(service, origin);
    expect([asked.status, corsHeaders(asked)]).toEqual([405, []]);
    const read = await send(service, "GET", "/api/users", { origin, headers: bearer });
    expect([read.status, corsHeaders(read), read.headers.vary]).toEqual([200, [], "Origin"]);
  });

  test("an OPTIONS that asks for nothing is a method like any other", async () => {
    expect((await send(service, "OPTIONS", "/api/users", { origin: page })).status).toBe(405);
  });

  test("a request that can't be read is answered to nobody in particular", async () => {
    const connection = await openWire(Number(new URL(service.url).port));
    connection.write("what?\r\n\r\n");
    const answer = await connection.answer();
    expect(answer).toMatchObject({ status: 400, headers: { "contract-hash": contract.hash, vary: "Origin" } });
    expect(corsHeaders(answer)).toEqual([]);
  });
});

test("a page is told when the service has too much to do", async () => {
  const full = await started({ corsOrigins: [page], guards: { maxInFlight: 0 } });
  const answer = await send(full, "GET", "/api/users", { origin: page });
  expect(answer.status).toBe(503);
  expect(answer.headers).toMatchObject({ "access-control-allow-origin": page, "retry-after": "1" });
});

test("an open shop still answers no page of another site", async () => {
  const open = await started({ open: true, corsOrigins: [page, other] });
  expect((await send(open, "GET", "/api/users", { origin: page })).status).toBe(403);
  expect((await send(open, "GET", "/api/users", { origin: other })).status).toBe(200);
});

test("without origins no page may call, and replies say nothing of it", async () => {
  const closed = await started({});
  const asked = await preflight(closed, page);
  const read = await send(closed, "GET", "/readyz", { origin: page });
  expect([asked.status, read.status]).toEqual([405, 200]);
  for (const answer of [asked, read]) {
    expect(corsHeaders(answer)).toEqual([]);
    expect(answer.headers).not.toHaveProperty("vary");
  }
});

/** The names of all headers that the document declares for a reply, in lower case. */
function headersOfReplies(document: unknown): string[] {
  const found = new Set<string>();
  const walk = (value: unknown, inResponse: boolean): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (inResponse && key === "headers") for (const name of Object.keys(inner)) found.add(name.toLowerCase());
      walk(inner, inResponse || key === "responses");
    }
  };
  walk(document, false);
  return [...found];
}
