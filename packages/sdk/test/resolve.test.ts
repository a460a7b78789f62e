import { expect, test } from "vitest";
import { isShopError, type ShopOptions } from "../src/index.ts";
import { order, placed } from "./support/examples.ts";
import { failureOf } from "./support/failure-of.ts";
import { json, problem, reset, type ScriptedServer, type Step, scripted, shopAt } from "./support/scripted-server.ts";

const wanted = { user_id: 4, product_id: 1, quantity: 2 };
const replayed: Step = json(200, placed, { "idempotent-replayed": "true" });
const once: ShopOptions = { attempts: 1, apiKey: "shop_key_x" };

const keys = (server: ScriptedServer): unknown[] => server.seen.map(({ headers }) => headers["idempotency-key"]);

test.each([
  ["had made", replayed, true],
  ["had not made", json(200, placed), false],
])("the same call under the same key finds out what a lost one %s", async (_what, step, madeBefore) => {
  await using server = await scripted(reset, step);
  await using shop = shopAt(server, once);
  const error = await failureOf(shop.orders.place(wanted), "connection_failed");
  expect(error.certainty).toBe("unknown");
  const resolution = await shop.resolve(error);
  expect(resolution).toEqual({ operation: "placeOrder", reply: placed, madeBefore });
  if (resolution.operation === "placeOrder") expect(resolution.reply.order.total).toBe(order.total);
  expect(new Set(keys(server)).size).toBe(1);
  expect(server.seen[1]?.body).toBe(server.seen[0]?.body);
});

test("a no to it is an answer: it was not made", async () => {
  await using server = await scripted(reset, problem(409, "insufficient_stock", { requested: 2, available: 1 }));
  await using shop = shopAt(server, once);
  const lost = await failureOf(shop.orders.place(wanted));
  expect(await failureOf(shop.resolve(lost), "insufficient_stock")).toMatchObject({ certainty: "rejected" });
});

test("it can be asked again, after a log-in with a new token", async () => {
  await using server = await scripted(reset, reset, replayed);
  await using shop = shopAt(server, { attempts: 1, apiKey: "shop_ses_old" });
  const lost = await failureOf(shop.orders.place(wanted));
  const again = await failureOf(shop.resolve(lost));
  expect(again.certainty).toBe("unknown");
  expect(await shop.withToken("shop_ses_new").resolve(again)).toMatchObject({ madeBefore: true });
  expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([
    "Bearer shop_ses_old",
    "Bearer shop_ses_old",
    "Bearer shop_ses_new",
  ]);
  expect(new Set(keys(server)).size).toBe(1);
});

test("another key is another caller: to send it again as that one would make it twice", async () => {
  await using server = await scripted(reset);
  await using shop = shopAt(server, once);
  const lost = await failureOf(shop.orders.place(wanted));
  for (const token of ["shop_key_y", "shop_ses_y", undefined]) {
    await expect(shop.withToken(token).resolve(lost)).rejects.toThrow("another key");
  }
  expect(server.seen).toHaveLength(1);
});

test("what leaves nothing to find out is a TypeError, and nothing is sent", async () => {
  await using server = await scripted(problem(404, "user_not_found"), reset, reset);
  await using shop = shopAt(server, { attempts: 1, apiKey: "shop_ses_x" });
  const rejected = await failureOf(shop.orders.place(wanted));
  await expect(shop.resolve(rejected)).rejects.toThrow("it is rejected");
  const login = await failureOf(shop.login("newUser", "newPassword"));
  await expect(shop.resolve(login)).rejects.toThrow("login was called without a key");
  // The services obey no key of a customer's sign-up.
  const signUp = await failureOf(shop.users.add({ name: "another", password: "newPassword", address: "there" }));
  await expect(shop.resolve(signUp)).rejects.toThrow("addUser was called without a key");
  for (const other of [undefined, "unknown", new Error("unknown"), { certainty: "unknown" }]) {
    await expect(shop.resolve(other)).rejects.toThrow(TypeError);
  }
  await expect(shop.resolve(rejected, { deadlin: 5 } as never)).rejects.toThrow("deadlin");
  expect(server.seen).toHaveLength(3);
  expect(isShopError(rejected)).toBe(true);
});
