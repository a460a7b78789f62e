import { once } from "node:events";
import { connect, createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { createGuards } from "../../src/http/guards.ts";
import { listen } from "../../src/http/listen.ts";
import { get, openRaw } from "./raw-connection.ts";
import { echo, pause, serve } from "./test-server.ts";

const hello: Parameters<typeof serve>[0] = (_request, response) => void response.end("hello");

describe("bytes that are no request", () => {
  it.each([
    ["garbage", "\x00\x01\x02 nonsense\r\n\r\n", 400, "invalid_request"],
    ["a TLS greeting", Buffer.from("16030100f8010000f40303", "hex"), 400, "invalid_request"],
    ["HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400, "invalid_request"],
    [
      "two lengths",
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
      400,
      "invalid_request",
    ],
    [
      "a length and chunks",
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
      400,
      "invalid_request",
    ],
    ["a broken header", "GET / HTTP/1.1\r\nHost: a\r\nno colon here\r\n\r\n", 400, "invalid_request"],
    ["a header folded by NUL", "GET / HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n", 400, "invalid_request"],
    ["a negative length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", 400, "invalid_request"],
    ["no host", "GET / HTTP/1.1\r\n\r\n", 400, "invalid_request"],
    ["headers without end", `GET / HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(20_000)}`, 431, "headers_too_large"],
    ["a path without end", `GET /${"x".repeat(20_000)}`, 431, "headers_too_large"],
    ["an unknown method", get("/").replace("GET", "BREW"), 405, "method_not_allowed"],
    ["the beginning of a method", get("/").replace("GET", "GE"), 405, "method_not_allowed"],
    ["CONNECT", "CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n", 405, "method_not_allowed"],
  ])("%s gets a problem, and the connection ends", async (what, bytes, status, code) => {
    const server = await serve(hello);
    const connection = await openRaw(server.port);
    connection.send(bytes);
    await connection.replies(1);
    expect(connection.statuses).toEqual([status]);
    expect(connection.lastJson).toMatchObject({ status, code, type: `urn:shop:problem:${code}` });
    expect(connection.lastJson.request_id).toMatch(/^[\w-]{36}$/);
    expect(connection.answers[0]?.head).toMatch(/^content-type: application\/problem\+json$/im);
    if (status === 405) expect(connection.answers[0]?.head).toMatch(/^allow: GET, HEAD, POST, PUT, DELETE$/im);
    if (what !== "no host") await connection.end();
    // The service is as well as before.
    expect((await (await openRaw(server.port)).send(get("/")).replies(1)).statuses).toEqual([200]);
  });

  it("get their answer after the requests before them, not in place of theirs", async () => {
    const server = await serve(async (_request, response) => {
      await pause(100);
      response.end("slow");
    });
    for (const [wrong, status] of [
      ["\x00garbage\r\n\r\n", 400],
      [get("/3").replace("GET", "BREW"), 405],
    ] as const) {
      const connection = await openRaw(server.port);
      await connection.send(get("/1") + get("/2") + wrong).end();
      expect(connection.statuses).toEqual([200, 200, status]);
    }
  });

  it("in the middle of a body end that request", async () => {
    const failures: unknown[] = [];
    const server = await serve(echo(1000, failures));
    const connection = await openRaw(server.port);
    const head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    await connection.send(`${head}2\r\n[1\r\nzz\r\n`).end();
    expect(connection.statuses).toEqual([400]);
    await expect.poll(() => failures.length).toBe(1);
    expect(failures[0]).toMatchObject({ aborted: true });
  });

  it("are told to those who watch, by their kind", async () => {
    const seen: string[] = [];
    const server = await serve(hello, { onClientError: (code) => seen.push(code) });
    await (await openRaw(server.port)).send("\x00\r\n\r\n").end();
    expect(seen).toEqual(["HPE_INVALID_METHOD"]);
  });
});

describe("slow callers", () => {
  const limits = { headersTimeoutMs: 200, requestTimeoutMs: 400, keepAliveTimeoutMs: 100 };

  it("with headers in drops are cut off", async () => {
    const server = await serve(hello, { limits });
    const connection = await openRaw(server.port);
    connection.send("GET / HTTP/1.1\r\nHost: a\r\n");
    const drip = setInterval(() => connection.socket.writable && connection.send("X-Drop: 1\r\n"), 20);
    await connection.end().finally(() => clearInterval(drip));
    expect(connection.statuses).toEqual([408]);
    expect(connection.lastJson).toMatchObject({ code: "request_timeout" });
  });

  it("with a body that never comes are cut off", async () => {
    const server = await serve(echo(1000), { limits });
    const connection = await openRaw(server.port);
    const head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n";
    await connection.send(`${head}[1`).end();
    expect(connection.statuses).toEqual([408]);
  });

  it("who say nothing at all are cut off", async () => {
    const server = await serve(hello, { limits });
    const connection = await (await openRaw(server.port)).end();
    expect(connection.statuses).toEqual([408]);
  });

  it("who keep an idle connection lose it later than they are told", async () => {
    const server = await serve(hello, { limits });
    const connection = await (await openRaw(server.port)).send(get("/")).replies(1);
    const idleSince = performance.now();
    await connection.end();
    expect(performance.now() - idleSince).toBeGreaterThan(100);
  });

  it("who take nothing of a reply are cut off, and make room for others; who take it slowly are not", {
    timeout: 120_000,
  }, async () => {
    const guards = createGuards();
    const page = Buffer.alloc(30_000_000, "x");
    const server = await serve((_request, response) => void response.end(page), {
      guards,
      // Long enough that nobody who sips is taken for deaf because the machine is busy.
      limits: { stalledTimeoutMs: 3_000 },
    });
    const deaf = connect(server.port, "127.0.0.1", () => deaf.write(get("/")));
    const slow = connect(server.port, "127.0.0.1", () => slow.write(get("/")));
    let taken = 0;
    slow.on("data", (chunk: Buffer) => {
      taken += chunk.byteLength;
      slow.pause();
    });
    const sips = setInterval(() => slow.resume(), 2);
    await once(slow, "data");
    await expect.poll(() => guards.inFlight.size, { timeout: 60_000 }).toBe(0);
    clearInterval(sips);
    await expect.poll(() => slow.resume() && taken, { timeout: 30_000 }).toBeGreaterThan(page.byteLength);
    // Only what lay in the system's buffers is left for the one who took nothing.
    deaf.resume().on("error", () => {});
    await once(deaf, "close");
    expect(deaf.bytesRead).toBeLessThan(page.byteLength);
    slow.destroy();
  });

  it("are not those whose answer takes long", async () => {
    const server = await serve(
      async (_request, response) => {
        await pause(1000);
        response.end("late");
      },
      { limits },
    );
    const connection = await (await openRaw(server.port)).send(get("/")).replies(1);
    expect(connection.answers[0]?.body).toBe("late");
  });
});

describe("who is refused while still writing", () => {
  const head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";

  it.each([
    ["more chunks than are read", `10000\r\n${"x".repeat(0x10000)}\r\n`.repeat(48)],
    ["what is no chunk", "zz\r\n"],
  ])("is given time to see it, whatever follows: %s", async (_, more) => {
    let answeredAt = Number.NaN;
    const closed = Promise.withResolvers<number>();
    const server = await serve((request, response) => {
      request.socket.once("close", () => closed.resolve(performance.now()));
      response.writeHead(401, { "Content-Length": 0 }).end(() => {
        answeredAt = performance.now();
      });
    });
    const connection = await (await openRaw(server.port)).send(head).replies(1);
    connection.send(more);
    // A reset before that could overtake the reply. A little less than it is, since timers are not that exact.
    expect((await closed.promise) - answeredAt).toBeGreaterThan(400);
    expect(connection.statuses).toEqual([401]);
  });
});

describe("unusual but right", () => {
  it("a caller who closes its sending side gets the reply", async () => {
    const server = await serve(async (_request, response) => {
      await pause(50);
      response.end("still here");
    });
    const connection = await openRaw(server.port);
    connection.socket.end(get("/"));
    await connection.end();
    expect(connection.answers.map(({ body }) => body)).toEqual(["still here"]);
  });

  it("requests in one packet are answered in their order", async () => {
    const server = await serve(async (request, response) => {
      await pause(request.url === "/1" ? 60 : 1);
      response.end(request.url);
    });
    const connection = await (await openRaw(server.port)).send(get("/1") + get("/2") + get("/3")).replies(3);
    expect(connection.answers.map(({ body }) => body)).toEqual(["/1", "/2", "/3"]);
  });

  it("but not more requests than 33 in one packet: the next one is refused, and ends the connection", async () => {
    const codes: string[] = [];
    const asked: string[] = [];
    const server = await serve(
      async (request, response) => {
        asked.push(request.url ?? "");
        await pause(20);
        response.end(request.url);
      },
      { onClientError: (code) => codes.push(code) },
    );
    const connection = await openRaw(server.port);
    const urls = Array.from({ length: 500 }, (_, index) => `/${index}`);
    await connection.send(urls.map((url) => get(url)).join("")).end();
    expect(connection.answers.slice(0, 33).map(({ body }) => body)).toEqual(urls.slice(0, 33));
    expect(connection.answers).toHaveLength(34);
    expect(connection.statuses.at(-1)).toBe(503);
    expect(connection.lastJson).toMatchObject({ code: "overloaded", retry_after: 1 });
    expect(connection.answers.at(-1)?.head).toMatch(/^connection: close$/im);
    expect(asked).toEqual(urls.slice(0, 33));
    expect(codes).toEqual(["ERR_PIPELINE_TOO_LONG"]);
    // One after the other there may be as many as anybody likes.
    const patient = await openRaw(server.port);
    for (let count = 1; count <= 50; count++) await patient.send(get("/")).replies(count);
    expect(new Set(patient.statuses)).toEqual(new Set([200]));
  });

  it("HTTP/1.0 without a host", async () => {
    const server = await serve(hello);
    const connection = await (await openRaw(server.port)).send("GET / HTTP/1.0\r\n\r\n").end();
    expect(connection.statuses).toEqual([200]);
  });

  it("a wish to upgrade is ignored", async () => {
    const server = await serve(hello);
    const upgrade = get("/", "Connection: Upgrade\r\nUpgrade: websocket\r\n");
    expect((await (await openRaw(server.port)).send(upgrade).replies(1)).statuses).toEqual([200]);
  });

  it("who asks before sending a body is told to go on, unless it is far too large", async () => {
    const server = await serve(echo(1000));
    const head = (length: number): string =>
      `POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: ${length}\r\n\r\n`;
    const small = await openRaw(server.port);
    await small.send(head(2)).until(() => small.text.includes("100 Continue"));
    await small.send("[]").until(() => small.text.includes('{"read":[]}'));
    const large = await (await openRaw(server.port)).send(head(2_000_000_000)).end();
    expect(large.text).toMatch(/^HTTP\/1\.1 413/);
  });

  it("an expectation that nobody knows is ignored", async () => {
    const server = await serve(hello);
    const connection = await (await openRaw(server.port)).send(get("/", "Expect: miracles\r\n")).replies(1);
    expect(connection.statuses).toEqual([200]);
  });
});

it("a handler that throws, at once or later, is answered with a bare 500 and told", async () => {
  const told: unknown[] = [];
  const server = await serve(
    (request) => {
      if (request.url === "/now") throw new Error("secret now");
      return Promise.reject(new Error("secret later"));
    },
    { onError: (error) => told.push(error) },
  );
  const connection = await openRaw(server.port);
  await connection.send(get("/now") + get("/later")).replies(2);
  expect(connection.statuses).toEqual([500, 500]);
  expect(connection.text).not.toContain("secret");
  expect(told).toEqual([new Error("secret now"), new Error("secret later")]);
});

it("connections past the cap are closed and told", async () => {
  let dropped = 0;
  const server = await serve(hello, { limits: { maxConnections: 2 }, onConnectionDropped: () => (dropped += 1) });
  const open = [await openRaw(server.port), await openRaw(server.port)];
  for (const connection of open) await connection.send(get("/")).replies(1);
  const third = await (await openRaw(server.port)).end();
  expect(third.text).toBe("");
  expect(dropped).toBe(1);
  expect(open.map(({ ended }) => ended)).toEqual([false, false]);
});

describe("where it can't listen", () => {
  it("a busy port is named, with what changes it", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as { port: number };
    await expect(listen(hello, { host: "127.0.0.1", port, portFlag: "--order-port" })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is in use by another program. Choose another one with PORT (with \`shop up\`: --order-port), 0 for any free one.`,
    );
    other.close();
  });

  it("an address of another machine is named", async () => {
    await expect(listen(hello, { host: "192.0.2.1", port: 0 })).rejects.toMatchObject({
      name: "ListenError",
      message: expect.stringContaining("192.0.2.1 is no address of this machine"),
    });
  });
});

it.each([
  ["0.0.0.0", /^http:\/\/127\.0\.0\.1:\d+$/],
  ["127.0.0.1", /^http:\/\/127\.0\.0\.1:\d+$/],
  ["::1", /^http:\/\/\[::1\]:\d+$/],
])("on %s it is reached by a URL that works", async (host, url) => {
  const server = await serve(hello, { host });
  expect(server.url).toMatch(url);
  expect(await (await fetch(server.url)).text()).toBe("hello");
});
