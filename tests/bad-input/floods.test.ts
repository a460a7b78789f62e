import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DatabaseWatch } from "../support/database-watch.ts";
import { tell } from "../support/seed.ts";
import { openWire } from "../support/wire.ts";
import { type Cast, openCast } from "./cast.ts";
import { type Pushed, pushWithoutEnd } from "./raw/push.ts";
import type { Service } from "./tested-operation.ts";

const MB = 1024 * 1024;
/** 100 ms are promised to who calls an idle machine. This one only says that nobody waits for the end of the body. */
const ANSWER_LIMIT_MS = 2_000;
const READ_LIMIT = 5 * MB;
/** What the system's own buffers at both ends may hold besides. */
const PUSH_LIMIT = READ_LIMIT + 12 * MB;

const soak = process.env.SHOP_SOAK === "1";

let cast: Cast;
let watch: DatabaseWatch;
const measured: string[] = [];
beforeAll(async () => {
  cast = await openCast();
  watch = new DatabaseWatch(cast.shop.databaseFile);
});
afterAll(async () => {
  for (const line of measured) tell(`floods: ${line}`);
  watch[Symbol.dispose]();
  await cast.shop[Symbol.asyncDispose]();
});

const portOf = (service: Service): number => Number(new URL(cast.shop[service].url).port);

interface Flood extends Pushed {
  /** Bytes that the service has read meanwhile. The system tells it on Linux; elsewhere it is what was pushed. */
  readonly read: number;
}

async function flood(what: string, service: Service, head: string, piece: Buffer): Promise<Flood> {
  const before = await bytesRead(service);
  const pushed = await pushWithoutEnd(await openWire(portOf(service)), head, piece);
  const read = before === undefined ? pushed.bytes : ((await bytesRead(service)) ?? 0) - before;
  const [readMB, pushedMB] = [read, pushed.bytes].map((bytes) => (bytes / MB).toFixed(2));
  measured.push(
    `${what}: ${pushed.status} after ${pushed.answeredMs.toFixed(1)} ms, ${readMB} MB read, ${pushedMB} MB pushed`,
  );
  return { ...pushed, read };
}

async function bytesRead(service: Service): Promise<number | undefined> {
  const io = await readFile(`/proc/${cast.shop[service].pid}/io`, "utf8").catch(() => undefined);
  return io === undefined ? undefined : Number(/^rchar: (\d+)$/m.exec(io)?.[1]);
}

function isCutOff({ answeredMs, bytes, read }: Flood): void {
  expect(answeredMs).toBeLessThan(ANSWER_LIMIT_MS);
  expect(read).toBeLessThanOrEqual(READ_LIMIT);
  expect(bytes).toBeLessThanOrEqual(PUSH_LIMIT);
  expect(watch.changes()).toEqual([]);
}

const chunk = Buffer.from(`10000\r\n${"x".repeat(0x10000)}\r\n`);

const targets: readonly (readonly [string, Service, string, boolean, number])[] = [
  ["an order by an operator", "orders", "POST /api/orders", true, 413],
  ["an order by nobody", "orders", "POST /api/orders", false, 401],
  ["a login", "users", "POST /api/login", false, 413],
  ["a sign-up", "users", "POST /api/users", false, 413],
  ["a change of a user", "users", "PUT /api/user/1", true, 413],
  ["an operation without a body", "orders", "GET /api/products", false, 400],
  ["a cancellation", "orders", "DELETE /api/order/1", true, 400],
  ["a page beside the contract", "orders", "GET /livez", false, 200],
  ["a path that is none", "orders", "POST /nowhere", false, 404],
  ["a method that is none here", "users", "PATCH /api/users", false, 405],
];

const headOf = (line: string, operator: boolean, ...headers: string[]): string =>
  [
    `${line} HTTP/1.1`,
    "Host: localhost",
    "Content-Type: application/json",
    ...(operator ? [`Authorization: Bearer ${cast.shop.operatorKey}`] : []),
    ...headers,
    "\r\n",
  ].join("\r\n");

describe("a body without end", () => {
  it.each(targets)("in chunks, to %s: answered at once, and cut off", async (what, service, line, operator, status) => {
    const head = headOf(line, operator, "Transfer-Encoding: chunked");
    const flooded = await flood(`endless chunks to ${what}`, service, head, chunk);
    expect(flooded.status).toBe(status);
    isCutOff(flooded);
  });

  it.each(targets)(
    "of terabytes, to %s: answered at once, and cut off",
    async (what, service, line, operator, status) => {
      const head = headOf(line, operator, "Content-Length: 9000000000000");
      const flooded = await flood(`terabytes to ${what}`, service, head, Buffer.alloc(65_536, "x"));
      expect(flooded.status).toBe(status);
      isCutOff(flooded);
    },
  );

  it("from fifty callers at once leaves the others their answers, and the memory as it was", async () => {
    const before = await residentMemory();
    const head = headOf("POST /api/orders", true, "Transfer-Encoding: chunked");
    let over = false;
    const floods = Promise.all(
      Array.from({ length: 50 }, async () => pushWithoutEnd(await openWire(portOf("orders")), head, chunk)),
    ).finally(() => {
      over = true;
    });
    const meanwhile: number[] = [];
    while (!over) {
      const begun = performance.now();
      expect((await cast.shop.client().call("orders", "GET", "/api/products?limit=1")).status).toBe(200);
      meanwhile.push(performance.now() - begun);
    }
    const slowest = Math.max(...(await floods).map(({ answeredMs }) => answeredMs));
    const after = await residentMemory();
    measured.push(
      `endless chunks from 50 callers: answered after ${slowest.toFixed(0)} ms at most, a read meanwhile after ` +
        `${Math.max(...meanwhile).toFixed(0)} ms at most, memory ${before} MB before and ${after} MB after`,
    );
    for (const { status, bytes } of await floods) {
      expect(status).toBe(413);
      expect(bytes).toBeLessThanOrEqual(PUSH_LIMIT);
    }
    expect(after - before).toBeLessThan(200);
  });
});

/** Megabytes. */
async function residentMemory(): Promise<number> {
  const metrics = await (await fetch(`${cast.shop.orders.url}/metrics`)).text();
  return Math.round(Number(/^process_resident_memory_bytes(?:\{[^}]*\})? (\S+)$/m.exec(metrics)?.[1]) / MB);
}

describe("a head without end", () => {
  it.each([
    ["of many headers", "GET /livez HTTP/1.1\r\nHost: localhost\r\n", "X-Some-Header: some value\r\n"],
    ["of one long header", "GET /livez HTTP/1.1\r\nHost: localhost\r\nX-Some-Header: ", "some value "],
    ["of one long name", "GET /livez HTTP/1.1\r\nHost: localhost\r\n", "XXXXXXXXXXXXXXX"],
    ["of a long path", "GET /", "xxxxxxxxxxxxxxxx"],
    ["of a long query", "GET /api/products?a=", "xxxxxxxxxxxxxxx"],
  ])("%s is refused with 431, and cut off", async (what, head, piece) => {
    const flooded = await flood(`an endless head ${what}`, "orders", head, Buffer.from(piece.repeat(256)));
    expect(flooded.status).toBe(431);
    expect(JSON.parse(flooded.text)).toMatchObject({ code: "headers_too_large", status: 431 });
    isCutOff(flooded);
  });

  it.each([
    ["trailers behind the last chunk", "2\r\n{}\r\n0\r\n", "X-Some-Trailer: some value\r\n"],
    ["a chunk's extension", "2;", "extension=value;"],
    ["a chunk's size", "", "0000000000000000"],
  ])("of %s is refused, and cut off", async (what, begin, piece) => {
    const head = headOf("POST /api/orders", true, "Transfer-Encoding: chunked") + begin;
    const flooded = await flood(`without end, ${what}`, "orders", head, Buffer.from(piece.repeat(256)));
    expect(flooded.status).toBeGreaterThanOrEqual(400);
    expect(flooded.status).toBeLessThan(500);
    isCutOff(flooded);
  });

  /** Node's parser counts neither of these as part of a head, so that only the time for one ends them: 10 s. */
  it("of bytes that count for nothing ends with the time that a head may take", async ({ skip }) => {
    if (!soak) skip("takes the 10 s that a head may take; part of the soak");
    const before = await residentMemory();
    const floods = [
      ["spaces before a header's value", "GET /livez HTTP/1.1\r\nHost: localhost\r\nX-Some-Header:", " "],
      ["spaces before the path", "GET ", " "],
      ["empty lines", "\r\n", "\r\n"],
    ].map(([what = "", head = "", piece = ""]) =>
      flood(`without end, ${what}`, "orders", head, Buffer.from(piece.repeat(2048))),
    );
    for (const { status, answeredMs } of await Promise.all(floods)) {
      expect(status).toBe(408);
      expect(answeredMs).toBeLessThan(20_000);
    }
    expect((await residentMemory()) - before).toBeLessThan(100);
  });
});
