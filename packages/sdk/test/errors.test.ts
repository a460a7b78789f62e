import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { isShopError } from "../src/index.ts";
import { failureOf } from "./support/failure-of.ts";
import { problem, scripted, shopAt } from "./support/scripted-server.ts";

const newOrder = { user_id: 4, product_id: 1, quantity: 50 };

describe("a problem", () => {
  test("becomes an error with its code, its fields and what the call was", async () => {
    await using server = await scripted(problem(409, "insufficient_stock", { requested: 50, available: 39 }));
    await using shop = shopAt(server);
    const error = await failureOf(shop.orders.place(newOrder, { idempotencyKey: "k-1" }));
    expect(error).toBeInstanceOf(Error);
    expect({ ...error }).toEqual({
      name: "ShopError",
      code: "insufficient_stock",
      detail: "detail of insufficient_stock",
      status: 409,
      requestId: "r-1",
      operation: "placeOrder",
      service: "order-service",
      idempotencyKey: "k-1",
      attempts: 1,
      certainty: "rejected",
      requested: 50,
      available: 39,
    });
    expect(error.message).toBe("detail of insufficient_stock");
    expect(error.stack).toContain("errors.test.ts"); // leads to who called
  });

  test("narrows by its code", async () => {
    await using server = await scripted(problem(409, "insufficient_stock", { requested: 50, available: 39 }));
    await using shop = shopAt(server);
    const error = await failureOf(shop.orders.place(newOrder));
    switch (error.code) {
      case "insufficient_stock":
        expect(error.available - error.requested).toBe(-11);
        break;
      default:
        expect.unreachable();
    }
  });

  test("shows no secret", async () => {
    await using server = await scripted(problem(401, "wrong_credentials"), problem(500, "internal_error"));
    await using shop = shopAt(server, { apiKey: "shop_key_secret", attempts: 1 });
    const errors = [await failureOf(shop.login("newUser", "secret-password")), await failureOf(shop.orders.get(1))];
    expect(inspect(errors, { depth: 9, showHidden: true })).not.toMatch(/secret/);
    expect(inspect(shop, { depth: 9, showHidden: true })).not.toMatch(/secret/);
  });
});

describe("isShopError", () => {
  test("knows the errors of another copy of this package", async () => {
    const elsewhere = "../src/errors/shop-error.ts?another-copy";
    const { ShopFailure } = (await import(elsewhere)) as typeof import("../src/errors/shop-error.ts");
    const here = await import("../src/errors/shop-error.ts");
    expect(ShopFailure).not.toBe(here.ShopFailure);
    expect(isShopError(new ShopFailure("x", { code: "aborted" }))).toBe(true);
  });

  test.each([[undefined], [null], ["aborted"], [new Error("aborted")], [{ code: "aborted", name: "ShopError" }]])(
    "does not take %s for one",
    (thrown) => {
      expect(isShopError(thrown)).toBe(false);
    },
  );
});
