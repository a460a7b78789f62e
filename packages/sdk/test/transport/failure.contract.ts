import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { order } from "../support/examples.ts";
import { always, hang, json, reset, resetAfterHeaders, scripted } from "../support/scripted-server.ts";
import { expectNobodyWaits, get, lossOf, never, type TransportKind } from "./transport-suite.ts";

/** How requests fail, and what is known of them then. */
export function failureContract({ make }: TransportKind): void {
  test("knows that nothing was sent when nothing listens there", async () => {
    const server = await scripted();
    const request = get(server);
    await server[Symbol.asyncDispose]();
    const transport = make();
    const refused = { sent: false, cause: { code: "ECONNREFUSED" } };
    expect(await lossOf(transport.send(request, never()))).toMatchObject(refused);
    expect(await lossOf(transport.open(request, never()))).toMatchObject(refused);
    await transport.close();
  });

  test("counts a request as sent whose connection breaks, before the reply and in it", async () => {
    await using server = await scripted(reset, resetAfterHeaders, reset);
    const transport = make();
    expect(await lossOf(transport.send(get(server), never()))).toMatchObject({ sent: true });
    expect(await lossOf(transport.send(get(server), never()))).toMatchObject({ sent: true });
    expect(await lossOf(transport.open(get(server), never()))).toMatchObject({ sent: true });
    await transport.close();
  });

  test("sends nothing for a signal that has fired", async () => {
    await using server = await scripted();
    const transport = make();
    const signal = AbortSignal.abort(new Error("too late"));
    const late = { sent: false, cause: signal.reason };
    expect(await lossOf(transport.send(get(server), signal))).toMatchObject(late);
    expect(await lossOf(transport.open(get(server), signal))).toMatchObject(late);
    expect(server.seen).toEqual([]);
    await transport.close();
  });

  test("ends a request whose signal fires, with its reason, and the connection", async () => {
    await using server = await scripted(hang, (response) => response.writeHead(200).write("[1,"), hang);
    const transport = make();
    for (const method of ["send", "send", "open"] as const) {
      const controller = new AbortController();
      const before = server.seen.length;
      const loss = lossOf(transport[method](get(server), controller.signal));
      await expect.poll(() => server.seen.length, { timeout: 5_000 }).toBe(before + 1);
      const reason = new Error("no need any more");
      controller.abort(reason);
      expect(await loss).toMatchObject({ sent: true, cause: reason });
      expect(getEventListeners(controller.signal, "abort")).toEqual([]);
      await expectNobodyWaits(server);
    }
    await transport.close();
  });

  test("knows that what still waited for its turn was not sent, and sends the others", async () => {
    const answers: (() => void)[] = [];
    await using server = await always((response, request) => {
      answers.push(() => json(200, request.url)(response, request));
    });
    const transport = make();
    const first = Array.from({ length: 16 }, () => transport.send(get(server), never()));
    await expect.poll(() => server.seen.length, { timeout: 5_000 }).toBe(16);
    const controller = new AbortController();
    const given = lossOf(transport.send(get(server, "/given-up"), controller.signal));
    const last = transport.send(get(server, "/last"), never());
    const reason = new Error("no need any more");
    controller.abort(reason);
    expect(await given).toMatchObject({ sent: false, cause: reason });
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    for (const answer of answers.splice(0)) answer();
    await Promise.all(first);
    await expect.poll(() => answers.length, { timeout: 5_000 }).toBe(1);
    answers[0]?.();
    expect(await last).toMatchObject({ body: '"/last"' });
    expect(server.seen.map(({ url }) => url)).not.toContain("/given-up");
    await transport.close();
  });

  test("leaves no listener on the signal of a request that is over, however it ended", async () => {
    await using server = await scripted(json(200, order), reset, json(200, order), json(200, order));
    const transport = make();
    const signal = never();
    await transport.send(get(server), signal);
    await lossOf(transport.send(get(server), signal));
    for await (const _ of (await transport.open(get(server), signal)).body);
    for await (const _ of (await transport.open(get(server), signal)).body) break;
    expect(getEventListeners(signal, "abort")).toEqual([]);
    await transport.close();
  });
}
