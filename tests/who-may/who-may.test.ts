import type { Expectation, User } from "@shop/openapi";
import { accessMatrix } from "@shop/openapi/access-matrix";
import { contract as orderContract } from "@shop/openapi/order-service";
import { contract as userContract } from "@shop/openapi/user-service";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { type Answer, problemOf, type ShopClient } from "../support/shop-client.ts";
import { type Principal, principalsOf } from "./principals.ts";
import { type Cast, type Scenario, scenarios } from "./scenarios.ts";

let shop: RunningShop;
let operator: ShopClient;
let number = 0;
const next = (): number => {
  number += 1;
  return number;
};
let principals: readonly Principal[];
/** A password costs 20 ms, so an owner is made anew only where a cell removes or changes them. */
let sharedOwner: User;
const ENDS_THE_OWNER = new Set(["getUser", "updateUser", "removeUser", "placeOrder", "listUserOrders"]);

beforeAll(async () => {
  shop = await startShop();
  operator = shop.client();
  principals = principalsOf(shop, operator, next);
  sharedOwner = await operator.addUser("shared owner");
});
afterAll(() => shop[Symbol.asyncDispose]());

const matrix: Readonly<Record<string, Readonly<Record<string, Expectation>>>> = {
  ...accessMatrix["user-service"],
  ...accessMatrix["order-service"],
};
const operations = [...Object.keys(userContract.routes), ...Object.keys(orderContract.routes)];
/** Their names, before the shop runs: one test per cell. */
const names = principalsOf(undefined as never, undefined as never, next).map(({ name }) => name);
const unauthenticated: Expectation = { outcome: "refused", status: 401, code: "unauthenticated" };

describe("who may call what", () => {
  it("is declared and tried for every operation", () => {
    expect(Object.keys(matrix).sort()).toEqual(operations.toSorted());
    expect(Object.keys(scenarios).sort()).toEqual(operations.toSorted());
  });

  describe.each(operations)("%s", (operation) => {
    it.each(names)("by %s", async (name) => {
      const principal = principals.find((one) => one.name === name);
      if (principal === undefined) throw new Error(`there is no principal ${name}`);
      const owner = ENDS_THE_OWNER.has(operation) ? await operator.addUser(`owner ${next()}`) : sharedOwner;
      const cast: Cast = { operator, owner, ownerPassword: "a long password", next };
      const scenario = await scenarios[operation]?.(cast);
      if (scenario === undefined) throw new Error(`there is no scenario for ${operation}`);
      const caller = shop.client(await principal.token(owner));
      const expected = principal.row === "unauthenticated" ? unauthenticated : matrix[operation]?.[principal.row];
      if (expected === undefined) throw new Error(`the contract says nothing about ${principal.row}`);
      await holds(expected, scenario, caller, operation, principal);
    });
  });
});

async function holds(
  expected: Expectation,
  scenario: Scenario,
  caller: ShopClient,
  operation: string,
  principal: Principal,
): Promise<void> {
  const before = contents();
  const answer = await call(caller, scenario);
  switch (expected.outcome) {
    case "allowed":
    case "filtered":
      return allowed(answer, operation, principal);
    case "refused":
      expect([answer.status, problemOf(answer).code]).toEqual([expected.status, expected.code]);
      return expect(contents(), "a refused call changed something").toBe(before);
    case "as_missing":
      expect([answer.status, problemOf(answer).code]).toEqual([expected.status, expected.code]);
      expect(contents(), "a refused call changed something").toBe(before);
      return looksMissing(answer, scenario, caller);
  }
}

/** An operator's key passes, but has no session that could be ended. */
function allowed(answer: Answer, operation: string, principal: Principal): void {
  const keyAtLogout = operation === "logout" && principal.name === "an operator by key";
  if (keyAtLogout) expect(problemOf(answer).code).toBe("no_session");
  else expect(answer.status, answer.text).toBe(200);
}

/** The same call once the thing is really gone: the same answer, byte for byte but for the request's id. */
async function looksMissing(answer: Answer, scenario: Scenario, caller: ShopClient): Promise<void> {
  if (scenario.removeThing === undefined) throw new Error("the scenario has nothing to remove");
  await scenario.removeThing();
  const missing = await call(caller, scenario);
  expect(withoutRequest(answer)).toEqual(withoutRequest(missing));
}

function withoutRequest({ status, headers, text, body }: Answer): unknown {
  const id = String(problemOf({ status, headers, text, body }).request_id);
  const { date, "x-request-id": _, ...others } = headers;
  return { status, headers: others, text: text.replaceAll(id, "REQUEST") };
}

const call = (caller: ShopClient, { service, method, path, body }: Scenario): Promise<Answer> =>
  caller.call(service, method, path, body === undefined ? {} : { body });

/** All that a call could have changed, as text. */
function contents(): string {
  const database = new Database(shop.databaseFile, { readonly: true });
  try {
    // Sessions that are over are cleaned up once a minute, in the middle of some call or other.
    const living = "sessions WHERE expires_at > strftime('%Y-%m-%dT%H:%M:%fZ')";
    const tables = ["users", living, "api_keys", "products", "orders", "stock_movements", "daily_sales", "totals"];
    const rows = tables.map((table) => database.prepare(`SELECT * FROM ${table}`).raw().all());
    return JSON.stringify([rows, database.prepare("SELECT count(*), max(id) FROM events").raw().all()]);
  } finally {
    database.close();
  }
}
