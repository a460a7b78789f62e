import { Agent, request } from "node:http";
import { describe, expect, it } from "vitest";
import { createGuards } from "../../src/http/guards.ts";
import { get, openRaw } from "./raw-connection.ts";
import { echo, pause, serve } from "./test-server.ts";

const hello: Parameters<typeof serve>[0] = (_request, response) => void response.end("hello");

/** How long it takes to be gone. */
async function closing(
  server: { close(options: { deadlineMs: number }): Promise<void> },
  deadlineMs = 8000,
): Promise<number> {
  const begun = performance.now();
  await server.close({ deadlineMs });
  return performance.now() - begun;
}

describe("a server that ends", () => {
  it("is gone soon when its connections are idle, whatever they had before", async () => {
    const server = await serve(hello);
    const used = await (await openRaw(server.port)).send(get("/")).replies(1);
    const fresh = await openRaw(server.port);
    await pause(20);
    expect(await closing(server)).toBeLessThan(5000);
    await Promise.all([used.end(), fresh.end()]);
  });

  it("does not wait for headers that never end", async () => {
    const server = await serve(hello);
    const connection = await openRaw(server.port);
    connection.send("GET / HTTP/1.1\r\nHost: a\r\n");
    await pause(20);
    expect(await closing(server)).toBeLessThan(6000);
  });

  it("takes no new connection, answers what is under way, and says that the connection ends", async () => {
    const server = await serve(async (_request, response) => {
      await pause(300);
      response.end("done");
    });
    const connection = await openRaw(server.port);
    connection.send(get("/"));
    await pause(50);
    const closed = closing(server);
    await pause(50);
    await expect(openRaw(server.port)).rejects.toMatchObject({ code: "ECONNREFUSED" });
    await connection.end();
    expect(connection.answers).toMatchObject([{ status: 200, body: "done" }]);
    expect(connection.answers[0]?.head).toMatch(/^connection: close$/im);
    expect(connection.reset).toBe(false);
    expect(await closed).toBeLessThan(6000);
  });

  it("reads the body that is still on its way, and answers the request that comes on an idle connection", async () => {
    const server = await serve(echo(1000));
    const half = await openRaw(server.port);
    half.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n[1,");
    const idle = await (await openRaw(server.port)).send(get("/")).replies(1);
    await pause(20);
    const closed = closing(server);
    await pause(20);
    idle.send(get("/"));
    await pause(200);
    half.send("2,3,4]");
    await Promise.all([half.end(), idle.end()]);
    expect(half.lastJson).toEqual({ read: [1, 2, 3, 4] });
    expect(idle.statuses).toEqual([200, 200]);
    expect(idle.answers.map(({ head }) => /connection: close/i.test(head))).toEqual([false, true]);
    await closed;
  });

  it("cuts off at its deadline what does not end", async () => {
    const server = await serve(() => {});
    const connection = await openRaw(server.port);
    connection.send(get("/"));
    await pause(20);
    const took = await closing(server, 500);
    expect(took).toBeGreaterThan(450);
    expect(took).toBeLessThan(5000);
  });

  it("ends event streams, by the signal or without their help", async () => {
    const drain = new AbortController();
    const guards = createGuards();
    const server = await serve(
      (incoming, response) => {
        guards.countAsEventStream(response);
        response.writeHead(200, { "Content-Type": "text/event-stream" });
        response.write(": open\n\n");
        if (incoming.url === "/polite") drain.signal.addEventListener("abort", () => response.end("event: bye\n\n"));
        else {
          // Writes on after its end was decided, as a source does that has not heard of it yet.
          const source = setInterval(() => response.write(": more\n\n"), 1);
          response.on("close", () => setTimeout(() => clearInterval(source), 20));
        }
      },
      { guards, drain },
    );
    const polite = await openRaw(server.port);
    const deaf = await openRaw(server.port);
    polite.send(get("/polite"));
    deaf.send(get("/deaf"));
    await Promise.all([polite, deaf].map((stream) => stream.until(() => stream.text.includes(": open"))));
    expect(guards.eventStreams.size).toBe(2);
    expect(await closing(server)).toBeLessThan(6000);
    expect(polite.text).toContain("event: bye");
    // Both streams ended as a chunked reply must, not in the middle.
    for (const stream of [polite, deaf]) expect(stream.text).toMatch(/\r\n0\r\n\r\n$/);
  });

  it("may be told twice", async () => {
    const server = await serve(hello);
    await Promise.all([server.close({ deadlineMs: 1000 }), server.close({ deadlineMs: 1000 })]);
  });
});

it("under load no request is reset: each is answered, or was never taken", async () => {
  const server = await serve(async (_request, response) => {
    await pause(Math.random() * 10);
    response.end("x".repeat(2000));
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  const outcomes: Record<string, number> = {};
  const one = (): Promise<string> =>
    new Promise((resolve) => {
      const call = request({ port: server.port, host: "127.0.0.1", agent }, (response) => {
        response.on("error", () => resolve("cut off"));
        response.resume().on("end", () => resolve(response.complete ? "answered" : "cut off"));
      });
      call.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "?"));
      call.end();
    });
  let ended = false;
  const caller = async (): Promise<void> => {
    while (!ended) {
      const outcome = await one();
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      if (outcome === "ECONNREFUSED") return;
    }
  };
  const callers = Array.from({ length: 20 }, caller);
  await expect.poll(() => outcomes.answered ?? 0, { timeout: 20_000 }).toBeGreaterThan(100);
  await closing(server);
  await pause(50);
  ended = true;
  await Promise.all(callers);
  agent.destroy();
  expect(Object.keys(outcomes).filter((name) => name !== "answered" && name !== "ECONNREFUSED")).toEqual([]);
});
