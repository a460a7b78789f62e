import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { problemOf } from "../../support/shop-client.ts";
import { answering, type ClientOf, isProblem, operations, RightCalls, rightCall, send } from "./calls.ts";
import { ShopInProcess } from "./shop-in-process.ts";

// What a service can meet in whatever it does: too much of it, a lock, a full disk, a defect, its end. Each operation says so as its
// contract has it.

let shop: ShopInProcess;
let clientOf: ClientOf;
beforeAll(async () => {
  shop = await ShopInProcess.open();
  clientOf = await shop.serve();
});
afterAll(() => shop[Symbol.asyncDispose]());

it("with too much to do it has every operation wait", async () => {
  const full = await shop.serve({ guards: { maxInFlight: 0 } });
  const calls = await RightCalls.of(operations, clientOf);
  for (const { id } of operations) {
    const answer = await send(calls.get(id), full);
    isProblem(answer, 503, "overloaded");
    expect(answer.headers["retry-after"]).toBe("1");
  }
});

it("tells a keyed call that the one before it is still under way, and carries that one out", async () => {
  const hasty = await shop.serve({ writeDeadlineMs: 200 });
  const keyed = answering(409).filter(({ route }) => "idempotency_in_flight" in route.problems);
  const calls = await RightCalls.of(operations, clientOf);
  const under = (key: string, by: ClientOf) => keyed.map(({ id }) => send(calls.get(id), by, { key }));
  const key = crypto.randomUUID();
  shop.behind("BEGIN IMMEDIATE");
  const first = under(key, clientOf);
  const waiting = (): number => shop.users.stats().queued + shop.orders.stats().queued;
  await expect.poll(waiting, { timeout: 20_000 }).toBe(keyed.length);
  for (const second of under(key, hasty)) isProblem(await second, 409, "idempotency_in_flight");
  isProblem(await send(calls.get("addKey"), hasty), 503, "database_busy");
  isProblem(await send(calls.get("restoreOrder"), hasty), 503, "database_busy");
  shop.behind("ROLLBACK");
  expect((await Promise.all(first)).map(({ status }) => status)).toEqual(keyed.map(() => 200));
});

describe("without space", () => {
  it.each(answering(507))("it refuses $id", async (operation) => {
    // A row may be small enough to fit where the one before it did not.
    for (let tries = 20; tries > 0; tries -= 1) {
      await shop.mayGrow(1_000);
      const call = await rightCall(operation, clientOf);
      await shop.mayGrow(0);
      await shop.fillUp(operation.contract.service);
      const answer = await send(call, clientOf);
      if (answer.status === 200 && tries > 1) continue;
      return isProblem(answer, 507, "storage_full");
    }
  });
});

it("a defect in any operation is told, and nothing of its cause", async () => {
  await using broken = await ShopInProcess.open();
  const brokenOf = await broken.serve();
  const calls = await RightCalls.of(operations, brokenOf);
  const tables = ["stock_movements", "daily_sales", "orders", "products", "sessions", "api_keys", "events", "users"];
  broken.behind("PRAGMA foreign_keys = OFF");
  for (const table of tables) broken.behind(`DROP TABLE ${table}`);
  for (const { id } of operations) {
    const answer = await send(calls.get(id), brokenOf);
    expect([id, answer.status, problemOf(answer).code], answer.text).toEqual([id, 500, "internal_error"]);
    expect(answer.text).not.toMatch(/table|SQL/i);
  }
});

it("once its database is closed it takes no change any more", async () => {
  await using closed = await ShopInProcess.open();
  const closedOf = await closed.serve();
  const calls = await RightCalls.of(operations, closedOf);
  await Promise.all([closed.users.close(), closed.orders.close()]);
  for (const id of ["addKey", "addNote"]) isProblem(await send(calls.get(id), closedOf), 503, "shutting_down");
});
