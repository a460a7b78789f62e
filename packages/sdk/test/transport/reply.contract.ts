import { expect, test } from "vitest";
import { order } from "../support/examples.ts";
import { always, json, type Step, scripted } from "../support/scripted-server.ts";
import { expectNobodyWaits, get, never, pouring, type TransportKind } from "./transport-suite.ts";

/** What it does with a request, and with the replies that come. */
export function replyContract({ make, seesConnections }: TransportKind): void {
  test("sends what it is given, and gives the status, the headers and the body", async () => {
    await using server = await scripted(json(201, order, { etag: '"1"', "X-Request-Id": "r-7" }));
    const transport = make();
    const before = performance.now();
    const headers = {
      accept: "application/json",
      authorization: "Bearer shop_key_x",
      "content-type": "application/json",
    };
    const body = '{"name":"Zoë"}';
    const request = { method: "POST", origin: server.url, path: "/api/orders?a=%20b", headers, body } as const;
    const reply = await transport.send(request, never());

    expect(reply).toMatchObject({ status: 201, body: JSON.stringify(order), truncated: false });
    expect(reply.headers).toMatchObject({ etag: '"1"', "x-request-id": "r-7", "content-type": "application/json" });
    expect(reply.headAt).toBeGreaterThan(before);
    expect(reply.headAt).toBeLessThan(performance.now());
    const [seen] = server.seen;
    expect(seen).toMatchObject({ method: "POST", url: "/api/orders?a=%20b", body });
    expect(seen?.headers).toMatchObject(headers);
    expect(seen?.headers.cookie).toBeUndefined();
    await transport.close();
  });

  test("sends no body where there is none, and reads none", async () => {
    await using server = await scripted((response) => response.writeHead(204).end());
    const transport = make();
    const reply = await transport.send({ ...get(server), method: "DELETE" }, never());
    expect(reply).toMatchObject({ status: 204, body: "", truncated: false });
    expect(server.seen[0]).toMatchObject({ method: "DELETE", body: "" });
    await transport.close();
  });

  test("tells whether a connection was used before, where that can be seen", async () => {
    await using server = await always(json(200, order));
    const transport = make();
    const reused = async (): Promise<boolean | undefined> => {
      // A call at once after another goes over a second connection: undici has not seen yet that the first is free.
      await new Promise((resolve) => setTimeout(resolve, 10));
      return (await transport.send(get(server), never())).reused;
    };
    const inTurn = [await reused(), await reused(), await reused()];
    expect(inTurn).toEqual(seesConnections ? [false, true, true] : [undefined, undefined, undefined]);
    for (const socket of server.sockets) socket.destroy();
    await expect.poll(() => server.sockets.size, { timeout: 5_000 }).toBe(0);
    // The next one is new, whatever the pool kept of the old one.
    expect([await reused(), await reused()]).toEqual(seesConnections ? [false, true] : [undefined, undefined]);
    await transport.close();
  });

  test("gives the body as it came, a mark at its beginning included", async () => {
    await using server = await scripted((response) => response.end("\ufeff{}"));
    const transport = make();
    expect((await transport.send(get(server), never())).body).toBe("\ufeff{}");
    await transport.close();
  });

  test("joins characters that come in pieces", async () => {
    const [first, second] = [Buffer.from('"Zoë"').subarray(0, 4), Buffer.from('"Zoë"').subarray(4)];
    await using server = await scripted((response) => {
      response.writeHead(200, { "content-type": "application/json" }).write(first, () => {
        setTimeout(() => response.end(second), 20);
      });
    });
    const transport = make();
    expect(await transport.send(get(server), never())).toMatchObject({ body: '"Zoë"' });
    await transport.close();
  });

  test("passes over informational replies", async () => {
    await using server = await scripted((response, request) => {
      response.writeEarlyHints({ link: "</a.css>; rel=preload" });
      json(200, order)(response, request);
    });
    const transport = make();
    expect(await transport.send(get(server), never())).toMatchObject({ status: 200, body: JSON.stringify(order) });
    await transport.close();
  });

  test.each([301, 302, 303, 307, 308])("does not follow a %i: nothing goes to the other host", async (status) => {
    await using other = await scripted();
    await using server = await scripted((response) => response.writeHead(status, { location: other.url }).end("moved"));
    const transport = make();
    const headers = { authorization: "Bearer shop_key_secret" };
    expect(await transport.send({ ...get(server), headers }, never())).toMatchObject({ status });
    expect(other.seen).toEqual([]);
    await transport.close();
  });

  test("cuts off a body that has no end, and reads little of it", async () => {
    const { step, sent } = pouring();
    await using server = await scripted(step);
    const transport = make();
    const reply = await transport.send(get(server), never());
    expect(reply).toMatchObject({ status: 200, truncated: true });
    expect(reply.body).toBe(" ".repeat(4096));
    expect(sent()).toBeLessThan(64 * 1024 * 1024);
    await expectNobodyWaits(server);
    await transport.close();
  });

  test("reads a body of 16 MB whole", async () => {
    await using server = await scripted(json(200, "x".repeat(16 * 1024 * 1024 - 2)));
    const transport = make();
    const { body, truncated } = await transport.send(get(server), never());
    expect([body.length, truncated]).toEqual([16 * 1024 * 1024, false]);
    await transport.close();
  });

  test("has 16 requests under way to a service at once; the others wait, and each gets its own reply", async () => {
    const paths = Array.from({ length: 100 }, (_, index) => `/api/order/${index}`);
    const [one, two] = [inBatches(16, paths.length), inBatches(16, paths.length)];
    await using server = await always(one.step);
    await using other = await always(two.step);
    const transport = make();
    const both = [server, other].flatMap((at) => paths.map((path) => transport.send(get(at, path), never())));
    const bodies = (await Promise.all(both)).map(({ body }) => JSON.parse(body) as string);
    expect(bodies).toEqual([...paths, ...paths]);
    expect([one.most(), two.most()]).toEqual([16, 16]);
    await transport.close();
  });

  test("lets what is under way finish when it is closed, and sends nothing after that", async () => {
    await using server = await always(
      (response, request) => void setTimeout(() => json(200, request.url)(response, request), 30),
    );
    const transport = make();
    const calls = Array.from({ length: 40 }, (_, index) => transport.send(get(server, `/${index}`), never()));
    let finished = 0;
    for (const call of calls) void call.then(() => (finished += 1));
    await Promise.all([transport.close(), transport.close()]);
    expect(finished).toBe(40);
    await expect(transport.send(get(server), never())).rejects.toMatchObject({ sent: false });
    await expect(transport.open(get(server), never())).rejects.toMatchObject({ sent: false });
    expect(server.seen).toHaveLength(40);
    await transport.close();
  });
}

/** Answers requests with their path, when so many wait (and those that come at once with them), or all have come. */
function inBatches(size: number, all: number): { readonly step: Step; readonly most: () => number } {
  const waiting: (() => void)[] = [];
  let [seen, most] = [0, 0];
  const answer = (): void => {
    for (const one of waiting.splice(0)) one();
  };
  const step: Step = (response, request) => {
    waiting.push(() => json(200, request.url)(response, request));
    seen += 1;
    most = Math.max(most, waiting.length);
    if (waiting.length === size || seen === all) setTimeout(answer, 20);
  };
  return { step, most: () => most };
}
