import type { Principal } from "@shop/database";
import type { Route } from "@shop/openapi";
import { contract as orders } from "@shop/openapi/order-service";
import { contract as users } from "@shop/openapi/user-service";
import { describe, expect, it } from "vitest";
import { idempotencyClaim } from "../../src/router/idempotency.ts";

const route = (contract: { routes: Readonly<Record<string, Route>> }, id: string): Route => {
  const found = contract.routes[id];
  if (!found) throw new Error(`${id} is not in the contract`);
  return found;
};
const placeOrder = route(orders, "placeOrder");
const addUser = route(users, "addUser");
const customer: Principal = { kind: "session", userId: 4, name: "a", role: "customer", sessionId: 1, expiresAt: "" };
const operator: Principal = { kind: "key", keyId: 1, name: "k" };

describe("idempotencyClaim", () => {
  it("is the same for two spellings of one request, another for another request, path or caller", () => {
    const claim = (body: unknown, path: unknown = {}, who: Principal = customer) =>
      idempotencyClaim(placeOrder, who, "k", path, body);
    expect(claim({ a: 1, b: { d: 2, c: [3] } })).toEqual(claim({ b: { c: [3], d: 2 }, a: 1 }));
    expect(claim({ a: 1 })?.fingerprint).not.toBe(claim({ a: 2 })?.fingerprint);
    expect(claim({ a: 1 }, { order_id: 1 })?.fingerprint).not.toBe(claim({ a: 1 }, { order_id: 2 })?.fingerprint);
    expect(claim({ a: 1 })?.scope).not.toBe(claim({ a: 1 }, {}, operator)?.scope);
  });

  it("keeps no trace of a password, but whether one was given", () => {
    const claim = (body: unknown) => idempotencyClaim(addUser, operator, "k", {}, body)?.fingerprint;
    expect(claim({ name: "a", password: "one" })).toBe(claim({ name: "a", password: "two" }));
    expect(claim({ name: "a", password: "one" })).not.toBe(claim({ name: "a" }));
  });

  it("is nothing without a key, for a caller the contract does not name, or where the operation takes none", () => {
    expect(idempotencyClaim(placeOrder, customer, undefined, {}, {})).toBeUndefined();
    expect(idempotencyClaim(addUser, customer, "k", {}, {})).toBeUndefined();
    expect(idempotencyClaim(addUser, { kind: "anonymous" }, "k", {}, {})).toBeUndefined();
    expect(idempotencyClaim(route(users, "login"), operator, "k", {}, {})).toBeUndefined();
  });
});
