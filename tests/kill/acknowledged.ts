import { isDeepStrictEqual } from "node:util";
import type { Order, Product, User } from "@shop/openapi";
import type { Ask, Reply } from "./asks.ts";

/** A call that was answered with success: what it asked, and the reply to the letter. */
export interface AcknowledgedCall {
  readonly key: string;
  readonly ask: Ask;
  readonly text: string;
  readonly reply: Reply;
  /** How many times it was sent, the last time included. */
  readonly attempts: number;
}

/**
 * What the services have promised by their replies, and so what must be there. Each order and each user is changed by
 * one client only, which waits for its reply: between two calls there is one possible state of everything.
 */
export class Acknowledged {
  readonly calls: AcknowledgedCall[] = [];
  readonly orders = new Map<number, Order>();
  /** As each was when it went. */
  readonly cancelled = new Map<number, Order>();
  readonly users = new Map<number, User>();
  readonly stock = new Map<number, number>();
  /** Replies that can't be true, by what was replied before. */
  readonly contradictions: string[] = [];
  readonly #products = new Map<number, Product>();
  readonly #firstUsers: User[] = [];

  /** What was there before the first call. */
  begin(products: readonly Product[], users: readonly User[]): void {
    for (const product of products) {
      this.#products.set(product.id, product);
      this.stock.set(product.id, product.stock);
    }
    for (const user of users) this.users.set(user.id, user);
    this.#firstUsers.push(...users);
  }

  /** Another one that has taken the same calls. */
  copy(): Acknowledged {
    const copy = new Acknowledged();
    copy.begin([...this.#products.values()], this.#firstUsers);
    for (const call of this.calls) copy.take(call);
    return copy;
  }

  take(call: AcknowledgedCall): void {
    this.calls.push(call);
    const { ask, reply } = call;
    if (ask.act === "place") this.#placed(call, ask, orderOf(reply));
    else if (ask.act === "change") this.#changed(call, ask, orderOf(reply));
    else if (ask.act === "cancel") this.#cancelled(call, ask, orderOf(reply));
    else if (ask.act === "restore") this.#restored(call, ask, orderOf(reply));
    else if (ask.act === "restock") this.#restocked(call, ask, reply.movement);
    else if (ask.act === "sign_up") this.#signedUp(call, ask, userOf(reply));
    else this.#moved(call, ask, userOf(reply));
  }

  #placed(call: AcknowledgedCall, ask: Ask & { act: "place" }, order: Order): void {
    const { user_id, product_id, quantity } = ask;
    if (this.orders.has(order.id) || this.cancelled.has(order.id))
      this.contradictions.push(`${call.key} was answered with order ${order.id}, which another call had placed`);
    const { unit_price = 0 } = this.#products.get(product_id) ?? {};
    const total = unit_price * quantity;
    this.#expect(call, { ...order, user_id, product_id, quantity, unit_price, total, version: 1 }, order);
    this.orders.set(order.id, order);
    this.#move(product_id, -quantity);
  }

  #changed(call: AcknowledgedCall, { order_id, product_id, quantity }: Ask & { act: "change" }, order: Order): void {
    const before = this.orders.get(order_id);
    if (before === undefined) throw new Error(`Order ${order_id} was never placed.`);
    const same = before.product_id === product_id;
    const unit_price = same ? before.unit_price : (this.#products.get(product_id)?.unit_price ?? 0);
    const terms = { product_id, quantity, unit_price, total: unit_price * quantity };
    const expected = { ...before, ...terms, version: before.version + 1, updated_at: order.updated_at };
    this.#expect(call, expected, order);
    this.orders.set(order_id, order);
    this.#move(before.product_id, before.quantity);
    this.#move(product_id, -quantity);
  }

  #cancelled(call: AcknowledgedCall, { order_id }: Ask & { act: "cancel" }, order: Order): void {
    const before = this.orders.get(order_id);
    if (before === undefined) throw new Error(`Order ${order_id} was never placed.`);
    this.#expect(call, before, order);
    this.orders.delete(order_id);
    this.cancelled.set(order_id, before);
    this.#move(before.product_id, before.quantity);
  }

  #restored(call: AcknowledgedCall, { order_id }: Ask & { act: "restore" }, order: Order): void {
    const before = this.cancelled.get(order_id);
    if (before === undefined) throw new Error(`Order ${order_id} was never cancelled.`);
    this.#expect(call, { ...before, version: before.version + 1, updated_at: order.updated_at }, order);
    this.cancelled.delete(order_id);
    this.orders.set(order_id, order);
    this.#move(before.product_id, -before.quantity);
  }

  #restocked(call: AcknowledgedCall, ask: Ask & { act: "restock" }, movement: Reply["movement"]): void {
    const { product_id, change } = ask;
    this.#expect(call, { ...movement, product_id, change, reason: "restock" }, movement);
    this.#move(product_id, change);
  }

  #signedUp(call: AcknowledgedCall, { name }: Ask & { act: "sign_up" }, user: User): void {
    if (this.users.has(user.id))
      this.contradictions.push(`${call.key} was answered with user ${user.id}, whom another call had signed up`);
    this.#expect(call, { ...user, name, version: 1 }, user);
    this.users.set(user.id, user);
  }

  #moved(call: AcknowledgedCall, { user_id, address }: Ask & { act: "move" }, user: User): void {
    const before = this.users.get(user_id);
    if (before === undefined) throw new Error(`User ${user_id} was never signed up.`);
    this.#expect(call, { ...before, address, version: before.version + 1, updated_at: user.updated_at }, user);
    this.users.set(user_id, user);
  }

  #move(product_id: number, change: number): void {
    this.stock.set(product_id, (this.stock.get(product_id) ?? 0) + change);
  }

  #expect(call: AcknowledgedCall, expected: object, found: unknown): void {
    if (isDeepStrictEqual(expected, found)) return;
    const [should, is] = [JSON.stringify(expected), JSON.stringify(found)];
    this.contradictions.push(`${call.key} (${call.ask.act}) was answered with ${is} and not with ${should}`);
  }
}

function orderOf({ order }: Reply): Order {
  if (order === undefined) throw new Error("The reply has no order.");
  return order;
}

function userOf({ user }: Reply): User {
  if (user === undefined) throw new Error("The reply has no user.");
  return user;
}
