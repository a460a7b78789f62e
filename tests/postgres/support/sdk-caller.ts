import { setTimeout as wait } from "node:timers/promises";
import {
  type CallResponse,
  isShopError,
  type Order,
  type Shop,
  type ShopCall,
  type StockMovement,
  type User,
} from "@shop/sdk";
import type { Acknowledged } from "../../kill/acknowledged.ts";
import type { Ask, Reply } from "../../kill/asks.ts";

const attemptsLimit = 200;
/** Whoever gets one of these may call again with the same key; the SDK has done so already, as often as it does. */
const again = new Set(["connection_failed", "deadline_exceeded", "paused", "idempotency_in_flight"]);

/** Makes calls by the SDK, each with a key of its own, again and again until it has been answered. */
export class SdkCaller {
  readonly acknowledged: Acknowledged;
  readonly #shop: Shop;
  #calls = 0;
  /** Attempts of calls that went well in the end, besides the last one. */
  retries = 0;
  /** Calls of the SDK that failed and were made again under their key. */
  failures = 0;
  /** Calls that have not been answered yet. */
  underWay = 0;
  /** Calls that were answered with "not enough in stock": nothing has changed. */
  refusals = 0;
  /** Codes of the failures, with their numbers. */
  readonly codes = new Map<string, number>();

  /** @param first the number of its first call: callers of one shop must not use the same keys */
  constructor(shop: Shop, acknowledged: Acknowledged, first = 1) {
    this.#shop = shop;
    this.acknowledged = acknowledged;
    this.#calls = first - 1;
  }

  /** Resolves with the reply, or undefined when it was refused for good. Throws at any failure that must not be. */
  async call(ask: Ask): Promise<Reply | undefined> {
    this.underWay += 1;
    try {
      return await this.#untilAnswered(ask);
    } finally {
      this.underWay -= 1;
    }
  }

  async #untilAnswered(ask: Ask): Promise<Reply | undefined> {
    this.#calls += 1;
    const key = `call-${String(this.#calls).padStart(6, "0")}`;
    for (let attempt = 1; attempt <= attemptsLimit; attempt += 1) {
      try {
        const naming = { idempotencyKey: key, requestId: `${key}.${attempt}` };
        const { reply, response } = await make(this.#shop, ask, naming);
        this.retries += response.attempts - 1;
        this.acknowledged.take({ key, ask, text: JSON.stringify(reply), reply, attempts: attempt });
        return reply;
      } catch (error) {
        if (isShopError(error) && error.code === "insufficient_stock") {
          this.refusals += 1;
          return undefined;
        }
        this.#mayGoOn(key, ask, error);
      }
      await wait(Math.random() * 50);
    }
    throw new Error(`${key} (${JSON.stringify(ask)}) was never answered.`);
  }

  #mayGoOn(key: string, ask: Ask, error: unknown): void {
    if (!isShopError(error) || !(again.has(error.code) || error.status === 503))
      throw new Error(`${key} (${JSON.stringify(ask)}) failed`, { cause: error });
    this.failures += 1;
    this.codes.set(error.code, (this.codes.get(error.code) ?? 0) + 1);
  }
}

interface Naming {
  readonly idempotencyKey: string;
  readonly requestId: string;
}

interface Made {
  readonly reply: Reply;
  readonly response: CallResponse;
}

async function make({ orders, products, users }: Shop, ask: Ask, naming: Naming): Promise<Made> {
  switch (ask.act) {
    case "place": {
      const { user_id, product_id, quantity } = ask;
      return ofOrder(orders.place({ user_id, product_id, quantity }, naming));
    }
    case "change": {
      const { order_id, product_id, quantity } = ask;
      return ofOrder(orders.update(order_id, { product_id, quantity }, naming));
    }
    case "cancel":
      return ofOrder(orders.cancel(ask.order_id, naming));
    case "restore":
      return ofOrder(orders.restore(ask.order_id, naming));
    case "restock": {
      const { product_id, change } = ask;
      const call = products.restock(product_id, { change, reason: "Delivered" }, naming);
      const { value: product, response } = await call.withResponse();
      // The SDK resolves to the product alone; the ledger itself is looked at in the end.
      const movement = { product_id: product.id, change, reason: "restock" } as StockMovement;
      return { reply: { product, movement }, response };
    }
    case "sign_up": {
      const { name } = ask;
      return ofUser(users.add({ name, password: "a long enough password", address: "1 Main Street" }, naming));
    }
    case "move":
      return ofUser(users.update(ask.user_id, { address: ask.address }, naming));
  }
}

async function ofOrder(call: ShopCall<Order>): Promise<Made> {
  const { value: order, response } = await call.withResponse();
  return { reply: { order }, response };
}

async function ofUser(call: ShopCall<User>): Promise<Made> {
  const { value: user, response } = await call.withResponse();
  return { reply: { user }, response };
}
