import { describe, expect, test } from "vitest";
import { type MadeChange, undoOf } from "../src/index.ts";
import { order, placed } from "./support/examples.ts";
import { json, scripted, shopAt } from "./support/scripted-server.ts";

describe("a shop that tells of its changes", () => {
  test("names each by the request id that it sent, and is silent about reads", async () => {
    await using server = await scripted(json(200, placed), json(200, order), json(200, placed));
    const told: MadeChange[] = [];
    await using shop = shopAt(server, { onChange: (change) => told.push(change) });
    await shop.orders.cancel(12);
    await shop.orders.get(12);
    await shop.orders.restore(12, { requestId: "plan-1.row-12" });
    const sent = server.seen.map(({ headers }) => headers["x-request-id"]);
    expect(told).toEqual([
      { operation: "cancelOrder", requestId: sent[0] },
      { operation: "restoreOrder", requestId: "plan-1.row-12" },
    ]);
    expect(sent[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(sent[1]).toBeUndefined();
  });

  test("does not take what its listener throws for a failure of the change", async () => {
    await using server = await scripted(json(200, placed));
    const own = new Error("mine");
    await using shop = shopAt(server, {
      onChange: () => {
        throw own;
      },
    });
    // It is the listener's defect, so it ends up where those do. The listeners that the test's runner has are put back after.
    const usual = process.listeners("uncaughtException");
    process.removeAllListeners("uncaughtException");
    const uncaught = new Promise((resolve) => process.once("uncaughtException", resolve));
    try {
      expect(await shop.orders.cancel(12)).toEqual(order);
      expect(await uncaught).toBe(own);
    } finally {
      for (const listener of usual) process.on("uncaughtException", listener);
    }
  });

  test.each(["short", "-begins-so", "with a blank", "x".repeat(65), 7])(
    "refuses the request id %j",
    async (requestId) => {
      await using server = await scripted();
      await using shop = shopAt(server);
      await expect(shop.orders.get(12, { requestId: requestId as string })).rejects.toThrow(
        /requestId must be 8 to 64/,
      );
    },
  );
});

test("how a change is taken back is what the contract says", () => {
  expect(undoOf("placeOrder")).toEqual({ by: "cancelOrder" });
  expect(undoOf("cancelOrder")).toEqual({ by: "restoreOrder" });
  expect(undoOf("updateUser")).toMatchObject({ by: "updateUser", except: { password: expect.any(String) } });
  expect(undoOf("removeUser")).toMatchObject({ never: expect.any(String) });
  expect(undoOf("listOrders")).toBeUndefined();
});
