import { expect, test } from "vitest";
import { Shop, type Transport, TransportFailure, type TransportRequest } from "../../src/index.ts";
import { order } from "../support/examples.ts";
import { failureOf } from "../support/failure-of.ts";

/** Carries calls nowhere: breaks the first one off and answers the others. */
class Elsewhere implements Transport {
  readonly requests: TransportRequest[] = [];
  closed = false;

  send(request: TransportRequest) {
    this.requests.push(request);
    if (this.requests.length === 1) return Promise.reject(new TransportFailure(true, new Error("lost")));
    const headers = { "content-type": "application/json" };
    return Promise.resolve({ status: 200, headers, body: JSON.stringify(order), truncated: false });
  }

  open(): Promise<never> {
    return Promise.reject(new TransportFailure(false, new Error("no streams here")));
  }

  async close(): Promise<void> {
    this.closed = true;
  }
}

test("a transport of one's own carries the calls, and is closed with the shop", async () => {
  const transport = new Elsewhere();
  const shop = new Shop({ transport, orderServiceUrl: "http://orders.example/v1", apiKey: null });
  expect(await shop.orders.get(12)).toEqual(order);
  expect(transport.requests.map(({ origin, path }) => origin + path)).toEqual([
    "http://orders.example/v1/api/order/12",
    "http://orders.example/v1/api/order/12",
  ]);
  await shop.close();
  expect(transport.closed).toBe(true);
});

test("its failures are those of another copy of this package as well", async () => {
  const copy = "../../src/transport/transport.ts?another-copy";
  const elsewhere = (await import(copy)) as typeof import("../../src/transport/transport.ts");
  expect(elsewhere.TransportFailure).not.toBe(TransportFailure);
  const transport = new Elsewhere();
  transport.send = () => Promise.reject(new elsewhere.TransportFailure(false, new Error("nobody there")));
  await using shop = new Shop({ transport, attempts: 1, apiKey: null });
  expect(await failureOf(shop.orders.get(12), "connection_failed")).toMatchObject({ certainty: "notSent" });
});
