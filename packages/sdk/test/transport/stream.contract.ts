import { expect, test } from "vitest";
import { always, hang, json, resetAfterHeaders, scripted } from "../support/scripted-server.ts";
import { expectNobodyWaits, get, lossOf, never, pouring, type TransportKind } from "./transport-suite.ts";

/** Replies whose body is handed on as it comes. */
export function streamContract({ make }: TransportKind): void {
  test("hands a stream on as it comes, and ends with it", async () => {
    let more = (_: string): void => {};
    await using server = await scripted((response) => {
      response.writeHead(200, { "content-type": "text/event-stream" }).write("one");
      more = (text) => (text === "" ? response.end() : response.write(text));
    });
    const transport = make();
    const { status, headers, body } = await transport.open(get(server), never());
    expect([status, headers["content-type"]]).toEqual([200, "text/event-stream"]);
    const seen: string[] = [];
    for await (const chunk of body) {
      expect(chunk).toBeInstanceOf(Uint8Array);
      seen.push(new TextDecoder().decode(chunk));
      // The next is sent when the one before was read: nothing is kept back.
      more(["two", "three", ""][seen.length - 1] ?? "");
    }
    expect(seen).toEqual(["one", "two", "three"]);
    await transport.close();
  });

  test("gives a refusal like any other reply", async () => {
    await using server = await scripted(json(403, { code: "forbidden" }));
    const transport = make();
    const { status, body } = await transport.open(get(server), never());
    const chunks: Uint8Array[] = [];
    for await (const chunk of body) chunks.push(chunk);
    expect([status, Buffer.concat(chunks).toString()]).toEqual([403, '{"code":"forbidden"}']);
    await transport.close();
  });

  test("ends the connection of a stream that is left", async () => {
    const { step } = pouring();
    await using server = await scripted(step);
    const transport = make();
    for await (const _ of (await transport.open(get(server), never())).body) break;
    await expectNobodyWaits(server);
    await transport.close();
  });

  test("takes no more from the service than is read", async () => {
    const { step, sent } = pouring();
    await using server = await scripted(step);
    const transport = make();
    const { body } = await transport.open(get(server), never());
    const before = await settled(sent);
    expect(before).toBeLessThan(64 * 1024 * 1024);
    let read = 0;
    for await (const chunk of body) {
      read += chunk.length;
      if (read > before + 1024 * 1024) break;
    }
    expect(sent()).toBeGreaterThan(before);
    await transport.close();
  });

  test("tells the reader of a stream that broke, or whose signal fired, in the middle", async () => {
    await using server = await scripted(resetAfterHeaders, (response) => response.writeHead(200).write("one"));
    const transport = make();
    const broken = (await transport.open(get(server), never())).body;
    expect(await lossOf(readAll(broken))).toMatchObject({ sent: true });

    const controller = new AbortController();
    const aborted = lossOf(readAll((await transport.open(get(server), controller.signal)).body));
    const reason = new Error("no need any more");
    controller.abort(reason);
    expect(await aborted).toMatchObject({ sent: true, cause: reason });
    await expectNobodyWaits(server);
    await transport.close();
  });

  test("leaves the turns of calls to calls, however many streams there are", async () => {
    await using server = await always((response, request) => {
      if (request.url === "/call") return json(200, "done")(response, request);
      response.writeHead(200).write("one");
      hang(response, request);
    });
    const transport = make();
    const controller = new AbortController();
    const streams = await Promise.all(
      Array.from({ length: 20 }, () => transport.open(get(server, "/stream"), controller.signal)),
    );
    const ends = streams.map(({ body }) => lossOf(readAll(body)));
    expect(await transport.send(get(server, "/call"), never())).toMatchObject({ body: '"done"' });
    controller.abort();
    await Promise.all(ends);
    await transport.close();
  });
}

async function readAll(body: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of body);
}

/** The figure when it has stopped growing. */
async function settled(figure: () => number): Promise<number> {
  for (let before = -1; ; before = figure()) {
    if (before === figure()) return before;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
