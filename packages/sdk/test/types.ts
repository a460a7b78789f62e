// Checked by `tsc`, never run: what must compile, and (@ts-expect-error) what must not.
import { isShopError, type Order, type ProblemCode, Shop, type ShopError, type ShopErrorOf } from "../src/index.ts";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function same<_A extends true>(): void {}

export async function arguments_(shop: Shop): Promise<void> {
  const order: Order = await shop.orders.place({ user_id: 4, product_id: 1, quantity: 2 }, { idempotencyKey: "k" });
  const total: number = order.total;
  await shop.orders.update(12, { quantity: 3 }, { ifMatch: order.version, deadline: total });
  await shop.products.restock(1, { change: 20, reason: "delivery" });
  await shop.products.setStock(1, { set_to: 20, expected: 19, reason: "count" });
  const maybe: number | undefined = undefined;
  for await (const listed of shop.orders.list({ user_id: maybe, sort: "-id" })) listed.currency.toLowerCase();
  for await (const page of shop.users.list().pages()) page.items[0]?.role satisfies "customer" | "operator" | undefined;
  for await (const event of shop.events.stream({ after: 3 })) event.after?.quantity?.toFixed();
  (await shop.keys.add({ name: "nightly" })).token satisfies string;
  (await shop.login("a", "b")).user.id satisfies number;
  (await shop.status()).services[1].error?.code;

  // @ts-expect-error a field that is missing
  await shop.orders.place({ user_id: 4, product_id: 1 });
  // @ts-expect-error a field that does not exist
  await shop.orders.place({ user_id: 4, product_id: 1, quantity: 2, colour: "red" });
  // @ts-expect-error a field of the wrong type
  await shop.orders.place({ user_id: "4", product_id: 1, quantity: 2 });
  // @ts-expect-error an id of the wrong type
  await shop.orders.get("12");
  // @ts-expect-error the password is never answered
  (await shop.users.get(4)).password;
  // @ts-expect-error a read takes no idempotencyKey
  await shop.orders.get(12, { idempotencyKey: "k" });
  // @ts-expect-error a new thing has no version yet
  await shop.orders.place({ user_id: 4, product_id: 1, quantity: 2 }, { ifMatch: 1 });
  // @ts-expect-error no key is kept for a secret
  await shop.keys.add({ name: "nightly" }, { idempotencyKey: "k" });
  // @ts-expect-error a count is no difference
  await shop.products.restock(1, { set_to: 20, expected: 19, reason: "count" });
  // @ts-expect-error a filter that the operation does not have
  shop.users.list({ user_id: 4 });
  // @ts-expect-error a stream has no end to sort from
  shop.events.stream({ sort: "-id" });
  // @ts-expect-error an array needs a limit
  await shop.orders.list().toArray();
  // @ts-expect-error an option that does not exist
  new Shop({ timeout: 5 });
  // @ts-expect-error the things are made by the shop
  shop.orders = new Shop().orders;
}

/** Every code has its own fields, and a `switch` that names them all is known to be complete. */
export function narrow(error: ShopError): string {
  if (error.code === "insufficient_stock") {
    same<Equal<typeof error.available, number>>();
    same<Equal<typeof error.status, 409>>();
    // @ts-expect-error of another code
    error.current_version;
  }
  if (error.code === "invalid_request") return error.errors.map(({ pointer }) => pointer).join();
  if (error.code === "precondition_failed") return error.current_version.toFixed();
  if (error.code === "unexpected_reply") return error.body;
  if (error.code === "connection_failed") return error.url;
  if (error.code === "deadline_exceeded") return error.deadline.toFixed();
  // @ts-expect-error no such code
  if (error.code === "out_of_stock") return "";
  // @ts-expect-error only some codes have it
  return error.available;
}

export function exhaustive(error: ShopErrorOf<"getOrder">): string {
  switch (error.code) {
    case "order_not_found":
    case "unauthenticated":
    case "internal_error":
    case "deadline_passed":
      return error.detail;
    case "invalid_request":
      return error.errors[0]?.detail ?? "";
    case "overloaded":
    case "database_busy":
    case "shutting_down":
      return error.retry_after.toFixed();
    case "connection_failed":
    case "deadline_exceeded":
    case "paused":
    case "aborted":
    case "unexpected_reply":
      return error.service;
  }
}

/** Of an error that is known to be of one operation, what became of it is known to be of that one too. */
export async function resolved(shop: Shop, thrown: unknown): Promise<number> {
  // @ts-expect-error of which operation is not known yet
  (await shop.resolve(thrown)).reply.order;
  if (!isShopError(thrown, "placeOrder")) return 0;
  same<Equal<typeof thrown.operation, "placeOrder">>();
  if (thrown.code === "insufficient_stock") return thrown.available;
  return (await shop.resolve(thrown)).reply.order.total;
}

export function caught(thrown: unknown): number {
  // @ts-expect-error not known to be one yet
  thrown.code;
  return isShopError(thrown) && thrown.code === "user_has_orders" ? thrown.orders : 0;
}

// The codes are literals, from both services, and nothing but the contract's.
same<Equal<string extends ProblemCode ? true : false, false>>();
same<
  Equal<
    Extract<ProblemCode, "name_taken" | "insufficient_stock" | "storage_full" | "nonsense">,
    "name_taken" | "insufficient_stock" | "storage_full"
  >
>();
same<Equal<Extract<ShopErrorOf<"login">["code"], "insufficient_stock" | "wrong_credentials">, "wrong_credentials">>();
