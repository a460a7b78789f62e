import { describe, expect, it } from "vitest";
import { createGuards, type ShedReason } from "../../src/http/guards.ts";
import { isLoopbackHost } from "../../src/http/host-check.ts";
import { get, openRaw } from "./raw-connection.ts";
import { pause, serve } from "./test-server.ts";

describe("the cap on what is under way", () => {
  it("turns the next one away at once, with Retry-After, and lets it in when there is room", async () => {
    const shed: ShedReason[] = [];
    const guards = createGuards({ maxInFlight: 2, onShed: (reason) => shed.push(reason) });
    let finish = (): void => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const server = await serve(
      async (_request, response) => {
        await finished;
        response.end("done");
      },
      { guards },
    );
    const first = (await openRaw(server.port)).send(get("/"));
    const second = (await openRaw(server.port)).send(get("/"));
    await expect.poll(() => guards.inFlight.size).toBe(2);
    const third = await (await openRaw(server.port)).send(get("/")).replies(1);
    expect(third.statuses).toEqual([503]);
    expect(third.lastJson).toMatchObject({ code: "overloaded", retry_after: 1, status: 503 });
    expect(third.answers[0]?.head).toMatch(/^retry-after: 1$/im);
    expect(shed).toEqual(["in_flight"]);
    finish();
    await Promise.all([first.replies(1), second.replies(1)]);
    await expect.poll(() => guards.inFlight.size).toBe(0);
    expect((await third.send(get("/")).replies(2)).statuses).toEqual([503, 200]);
  });

  it("counts a request once, however often it is let in", async () => {
    const guards = createGuards({ maxInFlight: 1 });
    const server = await serve(
      (request, response) => {
        response.end(String(guards.admit(request, response) && guards.inFlight.size));
      },
      { guards },
    );
    const connection = await (await openRaw(server.port)).send(get("/")).replies(1);
    expect(connection.answers[0]?.body).toBe("1");
  });

  it.each(["breaks off", "hangs up"])("forgets a caller who %s", async (how) => {
    const guards = createGuards();
    const server = await serve(
      async (_request, response) => {
        if (how === "breaks off") return;
        await pause(100);
        response.end("for nobody");
      },
      { guards },
    );
    const { socket } = (await openRaw(server.port)).send(get("/"));
    await expect.poll(() => guards.inFlight.size).toBe(1);
    if (how === "breaks off") socket.resetAndDestroy();
    else socket.destroy();
    await expect.poll(() => guards.inFlight.size).toBe(0);
  });
});

describe("event streams", () => {
  it("are counted apart, have a cap of their own, and end with their caller", async () => {
    const guards = createGuards({ maxInFlight: 1, maxEventStreams: 1 });
    const server = await serve(
      (_request, response) => {
        try {
          guards.countAsEventStream(response);
          response.writeHead(200).write(": open\n\n");
        } catch (error) {
          response.end((error as { code: string }).code);
        }
      },
      { guards },
    );
    const stream = (await openRaw(server.port)).send(get("/"));
    await stream.until(() => stream.text.includes(": open"));
    expect([guards.inFlight.size, guards.eventStreams.size]).toEqual([0, 1]);
    const second = await (await openRaw(server.port)).send(get("/")).replies(1);
    expect(second.answers[0]?.body).toBe("overloaded");
    stream.socket.end();
    await expect.poll(() => guards.eventStreams.size).toBe(0);
  });
});

describe("the open shop", () => {
  const guarded = async (headers: string): Promise<number | undefined> => {
    const guards = createGuards({ loopbackNamesOnly: true });
    const server = await serve((_request, response) => void response.end("in"), { guards });
    const connection = await openRaw(server.port);
    await connection.send(`GET / HTTP/1.1\r\n${headers}\r\n`).replies(1);
    await pause(1);
    return connection.statuses[0];
  };

  it.each([
    "Host: localhost\r\n",
    "Host: LOCALHOST:5000\r\n",
    "Host: 127.0.0.1:5000\r\n",
    "Host: [::1]:5000\r\n",
    "Host: localhost\r\nOrigin: http://localhost:5001\r\n",
  ])("answers to %j", async (headers) => {
    expect(await guarded(headers)).toBe(200);
  });

  it.each([
    "Host: shop.example\r\n",
    "Host: localhost.example\r\n",
    "Host: 127.0.0.1.example\r\n",
    "Host: 192.168.1.5:5000\r\n",
    "Host: \r\n",
    "Host: localhost\r\nOrigin: https://shop.example\r\n",
    "Host: localhost\r\nOrigin: null\r\n",
  ])("does not answer to %j", async (headers) => {
    expect(await guarded(headers)).toBe(403);
  });
});

it.each([
  ["localhost", true],
  ["127.0.0.1", true],
  ["127.8.8.8", true],
  ["::1", true],
  ["[::1]", true],
  ["::ffff:127.0.0.1", true],
  ["0.0.0.0", false],
  ["::", false],
  ["10.0.0.1", false],
  ["127.0.0.1.nip.io", false],
  ["127.1", false],
  ["", false],
])("%s means this machine: %s", (host, loopback) => {
  expect(isLoopbackHost(host)).toBe(loopback);
});
