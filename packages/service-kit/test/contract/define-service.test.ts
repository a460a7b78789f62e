import { contract, type operations } from "@shop/openapi/user-service";
import { describe, expect, it } from "vitest";
import { defineService, type Operation, type Operations } from "../../src/index.ts";

/** Handlers that type-check without doing anything. */
const handlers = Object.fromEntries(
  Object.keys(contract.routes).map((id) => [id, () => Promise.reject(new Error("not called"))]),
) as unknown as Operations<operations>;

describe("defineService", () => {
  it("has one operation per route of the contract", () => {
    const { operations } = defineService<operations>(contract, handlers);
    expect(operations.map(({ route }) => route.operationId).sort()).toEqual(Object.keys(contract.routes).sort());
  });

  it("refuses a table with a hole or a stranger, and names them all", () => {
    const { login, ...rest } = handlers;
    const table = { ...rest, logIn: login } as unknown as Operations<operations>;
    expect(() => defineService<operations>(contract, table)).toThrow(
      /logIn is not in the contract; login has no handler/,
    );
  });

  it("refuses to start an operation of which the contract does not say who may call it", () => {
    const { login, ...rest } = contract.routes;
    const silent = { ...contract, routes: { ...rest, login: { ...login, access: undefined } as never } };
    expect(() => defineService<operations>(silent, handlers)).toThrow(/login does not say who may call it/);
  });
});

// What follows is checked by `tsc`, not run: each line that must not compile would fail `pnpm check` if it did.
const user = { id: 1, name: "a", address: "b", role: "customer", version: 1, created_at: "", updated_at: "" } as const;
export const compiles: Operation<operations["getUser"]> = async ({ path }) => ({
  status: 200,
  body: { ...user, id: path.id },
});
// @ts-expect-error a status that the contract does not name
export const wrongStatus: Operation<operations["getUser"]> = async () => ({ status: 201, body: user });
// @ts-expect-error a field of the wrong type
export const wrongField: Operation<operations["getUser"]> = async () => ({ status: 200, body: { ...user, id: "1" } });
// @ts-expect-error a field that is missing
export const missingField: Operation<operations["getUser"]> = async () => ({ status: 200, body: { id: 1 } });
// @ts-expect-error a parameter that the path does not have
export const wrongPath: Operation<operations["getUser"]> = async ({ path: { user: id } }) => ({
  status: 200,
  body: { ...user, id },
});
// @ts-expect-error a stream where the contract offers none
export const noStream: Operation<operations["getUser"]> = async () => ({
  status: 200,
  stream: (async function* () {})(),
});
export const table = (full: Operations<operations>): void => {
  const { login, ...hole } = full;
  // @ts-expect-error a missing handler
  defineService<operations>(contract, hole);
  // @ts-expect-error an unknown handler
  defineService<operations>(contract, { ...full, logIn: login });
};
