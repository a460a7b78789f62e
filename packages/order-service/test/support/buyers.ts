import type { Order } from "@shop/openapi";
import type { Stores } from "../../src/stores/stores.ts";
import { codeOf } from "./codes.ts";
import { target } from "./shop-of-test.ts";
import { writeContext } from "./write-context.ts";

export interface Rush {
  readonly userIds: readonly number[];
  readonly product_id: number;
}

/** How often each answer was given, by its code. */
export type Answers = Record<string, number>;

/**
 * Buyers who all want the same product at once: each places an order, then changes it or cancels it, then tries to buy
 * one more, as their number has it. Ends when each has had their turns.
 */
export async function rush({ orders }: Pick<Stores, "orders">, { userIds, product_id }: Rush): Promise<Answers> {
  const answers: Answers = {};
  const count = async (call: Promise<unknown>): Promise<void> => {
    const code = await codeOf(call);
    answers[code] = (answers[code] ?? 0) + 1;
  };
  const buy = async (user_id: number, quantity: number): Promise<Order | undefined> => {
    const call = orders.place({ user_id, product_id, quantity, date: "2023-11-28" }, user_id, context());
    await count(call);
    return call.then(
      ({ value }) => value,
      () => undefined,
    );
  };
  const turns = userIds.map(async (user_id, n) => {
    const order = await buy(user_id, 1 + (n % 3));
    if (order !== undefined && n % 2 === 0) {
      await count(orders.change(target(order.id), { quantity: 1 + (n % 5) }, context()));
    }
    if (order !== undefined && n % 3 === 0) {
      // Twice at once: it must go back once.
      await Promise.all([1, 2].map(() => count(orders.cancel(target(order.id), context()))));
    }
    await buy(user_id, 1);
  });
  await Promise.all(turns);
  return answers;
}

/** Real time: a change that waits for another process must not be given up in the middle of the race. */
const context = () => writeContext({ now: new Date() });
