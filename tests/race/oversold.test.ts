import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { randomFrom } from "../power-cut/random.ts";
import { ShopClient } from "../support/shop-client.ts";
import { Buyer } from "./buyer.ts";
import { HeldUnits } from "./held-units.ts";
import { Outcomes } from "./outcomes.ts";

test("the buyers of these tests notice a shop that looks at the stock first and takes from it then", async () => {
  const server = carelessShop(10);
  const held = new HeldUnits(10);
  try {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const client = new ShopClient({ users: () => url, orders: () => url }, null);
    const buyers = Array.from({ length: 50 }, (_, number) => {
      const random = randomFrom(1, number);
      return new Buyer({ client, user_id: 1, product_id: 1, random, held, outcomes: new Outcomes(), greed: 2 });
    });
    await Promise.all(buyers.map((buyer) => buyer.buy(1)));
  } finally {
    server.close();
    server.closeAllConnections();
  }
  expect(held.most).toBeGreaterThan(10);
  expect(held.oversold[0]).toBe("11 of 10 units were sold at once");
});

/** What most shops do first. It takes orders, and nothing else. */
function carelessShop(units: number): Server {
  let stock = units;
  let orders = 0;
  return createServer(async (request: IncomingMessage, response) => {
    const { quantity } = (await json(request)) as { quantity: number };
    const seen = stock;
    await wait(2);
    if (seen < quantity) {
      response.writeHead(409, { "content-type": "application/problem+json" });
      response.end(JSON.stringify({ code: "insufficient_stock" }));
      return;
    }
    stock = seen - quantity;
    orders += 1;
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ order: { id: orders, quantity } }));
  });
}
