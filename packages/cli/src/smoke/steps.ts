import { randomBytes } from "node:crypto";
import type { Shop } from "@shop/sdk";
import { exitCodes } from "../exit-codes.ts";
import { CliFailure } from "../failures/cli-failure.ts";

/** What the steps know of each other. */
interface State {
  readonly shop: Shop;
  readonly suffix: string;
  readonly password: string;
  customer: Shop | undefined;
  userId: number | undefined;
  productId: number | undefined;
  orderId: number | undefined;
}

export interface Step {
  readonly name: string;
  readonly run: (state: State) => Promise<void>;
}

const STOCK = 10;

export function newState(shop: Shop): State {
  const suffix = randomBytes(4).toString("hex");
  const password = randomBytes(18).toString("base64url");
  return { shop, suffix, password, customer: undefined, userId: undefined, productId: undefined, orderId: undefined };
}

/** The whole life of an order, as a customer and an operator live it. Each step checks what it sees. */
export const steps: readonly Step[] = [
  {
    name: "both services are ready",
    run: async ({ shop }) => {
      const { services } = await shop.status();
      for (const service of services) if (service.error !== undefined) throw service.error;
    },
  },
  {
    name: "sign up",
    run: async (state) => {
      const { shop, suffix, password } = state;
      const user = await shop.users.add({ name: `smoke-${suffix}`, password, address: "1 Smoke Street" });
      state.userId = user.id;
      expect("the role of a new user", user.role, "customer");
      expect("a password in the answer", "password" in user, false);
    },
  },
  {
    name: "log in",
    run: async (state) => {
      const session = await state.shop.withToken(undefined).login(`smoke-${state.suffix}`, state.password);
      state.customer = state.shop.withToken(session.token);
      expect("the user of the session", session.user.id, state.userId);
    },
  },
  {
    name: `add a product with a stock of ${STOCK}`,
    run: async (state) => {
      const product = {
        sku: `SMOKE-${state.suffix}`,
        name: "Smoke test",
        unit_price: 1250,
        currency: "USD",
        stock: STOCK,
      };
      state.productId = (await state.shop.products.add(product)).id;
      await expectStock(state, STOCK);
    },
  },
  {
    name: "order 2 as the customer",
    run: async (state) => {
      const order = { user_id: have(state.userId), product_id: have(state.productId), quantity: 2 };
      const { id, total } = await have(state.customer).orders.place(order);
      state.orderId = id;
      expect("the total", total, 2500);
      await expectStock(state, STOCK - 2);
    },
  },
  {
    name: "see the order among the customer's",
    run: async (state) => {
      const mine = await have(state.customer).orders.listByUser(have(state.userId)).toArray({ max: 10 });
      expect("the customer's orders", mine.map(({ id }) => id).join(), String(state.orderId));
    },
  },
  {
    name: "change it to 5",
    run: async (state) => {
      const order = await have(state.customer).orders.update(have(state.orderId), { quantity: 5 });
      expect("the quantity", order.quantity, 5);
      await expectStock(state, STOCK - 5);
    },
  },
  {
    name: "be refused more than there is",
    run: async (state) => {
      const order = { user_id: have(state.userId), product_id: have(state.productId), quantity: STOCK };
      expect("the refusal", await codeOf(have(state.customer).orders.place(order)), "insufficient_stock");
      await expectStock(state, STOCK - 5);
    },
  },
  {
    name: "cancel it",
    run: async (state) => {
      await have(state.customer).orders.cancel(have(state.orderId));
      await expectStock(state, STOCK);
      expect(
        "a second cancellation",
        await codeOf(have(state.customer).orders.cancel(have(state.orderId))),
        "order_not_found",
      );
      state.orderId = undefined;
      await expectStock(state, STOCK);
    },
  },
  {
    name: "log out",
    run: async (state) => {
      await have(state.customer).logout();
      expect(
        "a call after the logout",
        await codeOf(have(state.customer).users.get(have(state.userId))),
        "unauthenticated",
      );
      state.customer = undefined;
    },
  },
];

/** Removes what the steps have left, also when they stopped half-way. */
export const cleanUp: Step = {
  name: "clean up",
  run: async ({ shop, orderId, productId, userId }) => {
    if (orderId !== undefined) await shop.orders.cancel(orderId);
    if (productId !== undefined) await shop.products.remove(productId);
    if (userId !== undefined) await shop.users.remove(userId);
  },
};

async function expectStock({ shop, productId }: State, stock: number): Promise<void> {
  expect("the stock", (await shop.products.get(have(productId))).stock, stock);
}

function expect(what: string, found: unknown, wanted: unknown): void {
  if (found === wanted) return;
  throw new CliFailure(
    "smoke_failed",
    exitCodes.failed,
    `${what} is ${String(found)}, and should be ${String(wanted)}.`,
  );
}

/** The code of the failure that a call must end in. */
async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "no refusal";
  } catch (error) {
    if (error instanceof Error && "code" in error) return String(error.code);
    throw error;
  }
}

function have<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("a step before this one did not do its part");
  return value;
}
