import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { isTransportFailure, type TransportRequest } from "@shop/sdk";
import { expect, test } from "vitest";
import { carryOverHttp } from "../src/wire/carry-over-http.ts";
import { connectionPair } from "../src/wire/connection-pair.ts";
import { wholeReply } from "../src/wire/whole-reply.ts";

const request: TransportRequest = {
  method: "POST",
  origin: "http://order-service.test",
  path: "/api/orders?a=b",
  headers: { "content-type": "application/json", "x-request-id": "request-0001" },
  body: '{"name":"Chaí"}',
};

function carryTo(answer: RequestListener, signal = new AbortController().signal, asked = request) {
  const server = createServer(answer);
  return carryOverHttp(asked, signal, () => {
    const { nearEnd, farEnd } = connectionPair();
    server.emit("connection", farEnd);
    return nearEnd;
  });
}

test("what is sent arrives, and what is answered comes back, byte by byte", async () => {
  const stream = await carryTo(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const { method, url, headers } = incoming;
    response.writeHead(201, { "X-Seen": `${method} ${url} ${headers.host} ${headers["x-request-id"]}` });
    response.end(Buffer.concat([Buffer.concat(chunks), Buffer.alloc(300_000, "é")]));
  });
  const reply = await wholeReply(stream, 7);
  expect(reply).toMatchObject({ status: 201, headAt: 7, truncated: false });
  expect(reply.headers["x-seen"]).toBe("POST /api/orders?a=b order-service.test request-0001");
  expect(reply.body).toBe(`{"name":"Chaí"}${"é".repeat(150_000)}`);
});

test("a service that hangs up before or within its reply is a failure after sending", async () => {
  const ways: readonly ((response: ServerResponse) => void)[] = [
    (response) => response.destroy(),
    (response) => response.writeHead(200, { "content-length": "10" }).write("half", () => response.destroy()),
  ];
  for (const way of ways) {
    const failure = await carryTo((_incoming, response) => way(response))
      .then((stream) => wholeReply(stream, 0))
      .catch((error: unknown) => error);
    expect(isTransportFailure(failure) && failure).toMatchObject({ sent: true, cause: { code: "ECONNRESET" } });
  }
});

test("a caller who leaves is seen by the service: before the reply, within it, and while it waits to be read", async () => {
  const seen: { incoming: IncomingMessage; response: ServerResponse }[] = [];
  const gone = async (index: number): Promise<boolean> => {
    const response = seen[index]?.response;
    if (response !== undefined && !response.closed) await once(response, "close");
    return response?.writableFinished === false;
  };
  const controller = new AbortController();
  const before = carryTo((incoming, response) => void seen.push({ incoming, response }), controller.signal);
  await expect.poll(() => seen.length).toBe(1);
  controller.abort("enough");
  await expect(before).rejects.toMatchObject({ sent: true, cause: "enough" });
  expect(await gone(0)).toBe(true);

  const endless: RequestListener = (incoming, response) => {
    seen.push({ incoming, response });
    response.writeHead(200).write("first");
  };
  for await (const chunk of (await carryTo(endless)).body) if (String(chunk) === "first") break;
  expect(await gone(1)).toBe(true);

  const later = new AbortController();
  const { body } = await carryTo(endless, later.signal);
  later.abort("enough");
  expect(await gone(2)).toBe(true);
  await expect(
    (async () => {
      for await (const _chunk of body);
    })(),
  ).rejects.toMatchObject({ sent: true, cause: "enough" });
});

test("nothing is sent for a caller who has left already", async () => {
  const answer = (): void => expect.unreachable("it was sent");
  await expect(carryTo(answer, AbortSignal.abort("gone"))).rejects.toMatchObject({ sent: false, cause: "gone" });
});
