import { once } from "node:events";
import { request } from "node:http";
import { duplexPair } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { createGuards } from "../../src/http/guards.ts";
import { type PortlessServer, servePortless } from "../../src/http/listen.ts";
import type { PlainHandler } from "../../src/http/plain-handler.ts";

/** The reply to a GET over a connection that the server is handed. */
async function get(
  server: PortlessServer,
  path: string,
  instead?: PlainHandler,
): Promise<{ status: number | undefined; body: string }> {
  const asked = request({
    path,
    headers: { host: "shop.test" },
    createConnection: () => {
      const [near, far] = duplexPair();
      server.accept(far, instead);
      return near;
    },
  });
  asked.end();
  const [reply] = await once(asked, "response");
  return { status: reply.statusCode, body: await text(reply) };
}

it("a server without a port answers on the connections that it is handed, behind the same guards", async () => {
  const guards = createGuards({ loopbackNamesOnly: true });
  const server = servePortless((_request, response) => void response.end("never seen"), { guards });
  expect(await get(server, "/")).toMatchObject({ status: 403, body: expect.stringContaining("not_allowed") });
  const open = servePortless(({ url }, response) => void response.end(url), {});
  expect(await get(open, "/a?b=c")).toEqual({ status: 200, body: "/a?b=c" });
  const other: PlainHandler = (_request, response) => void response.end("instead");
  expect(await get(open, "/a", other)).toEqual({ status: 200, body: "instead" });
  expect(await get(open, "/a")).toEqual({ status: 200, body: "/a" });
  expect(await get(server, "/", other)).toMatchObject({ status: 403 });
  await Promise.all([server.close({ deadlineMs: 1_000 }), open.close({ deadlineMs: 1_000 })]);
});

it("its close waits for what is under way, and cuts off what is not done at the deadline", async () => {
  let finish: (() => void) | undefined;
  const server = servePortless(({ url }, response) => {
    if (url === "/slow") finish = () => response.end("done");
  }, {});
  const slow = get(server, "/slow");
  const hanging = get(server, "/never").catch(({ code }: NodeJS.ErrnoException) => code);
  await expect.poll(() => finish).toBeDefined();
  let closed = false;
  const closing = server.close({ deadlineMs: 500 }).then(() => {
    closed = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(closed).toBe(false);
  finish?.();
  expect(await slow).toEqual({ status: 200, body: "done" });
  await closing;
  expect(await hanging).toBe("ECONNRESET");
});
