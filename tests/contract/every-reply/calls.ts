import type { Contract, Route, ServiceName, User } from "@shop/openapi";
import { contract as orderContract } from "@shop/openapi/order-service";
import { contract as userContract } from "@shop/openapi/user-service";
import { expect } from "vitest";
import { type Answer, type CallOptions, problemOf, type ShopClient } from "../../support/shop-client.ts";
import { type Cast, type Scenario, scenarios } from "../../who-may/scenarios.ts";

export interface Operation {
  readonly id: string;
  readonly contract: Contract<ServiceName>;
  readonly route: Route;
}

/** Every operation of both contracts. */
export const operations: readonly Operation[] = [userContract, orderContract].flatMap((contract) =>
  Object.values(contract.routes).map((route) => ({ id: route.operationId, contract, route })),
);

/** Those of which the contract says that they can be answered so. */
export const answering = (status: number): readonly Operation[] =>
  operations.filter(({ route }) => String(status) in route.responses);

/** A client with the token of its caller, or with the operator's key. */
export type ClientOf = (token?: string | null) => ShopClient;

/** A call that an operation would carry out, and the session that it needs, if it needs one. */
export interface RightCall extends Scenario {
  readonly token?: string;
}

let last = 0;
const next = (): number => {
  last += 1;
  return last;
};

const ownerPassword = "a long password";

/** They are about the owner themselves, who may be gone after that. */
const ABOUT_THE_OWNER = new Set(["getUser", "updateUser", "removeUser", "logout"]);

const owners = new WeakMap<ClientOf, Promise<User>>();

/** A user of this shop for all that changes nothing about them: a password costs 20 ms. */
function sharedOwner(clientOf: ClientOf): Promise<User> {
  const known = owners.get(clientOf) ?? clientOf().addUser(`owner ${next()}`, ownerPassword);
  owners.set(clientOf, known);
  return known;
}

/** A call of this operation that succeeds, about things of its own. */
export async function rightCall({ id }: Operation, clientOf: ClientOf): Promise<RightCall> {
  const operator = clientOf();
  const owner = await (ABOUT_THE_OWNER.has(id)
    ? operator.addUser(`owner ${next()}`, ownerPassword)
    : sharedOwner(clientOf));
  const cast: Cast = { operator, owner, ownerPassword, next };
  const scenario = await scenarios[id]?.(cast);
  if (scenario === undefined) throw new Error(`there is no scenario for ${id}`);
  // An operator's key has no session that could be ended.
  return id === "logout" ? { ...scenario, token: await operator.login(owner.name, ownerPassword) } : scenario;
}

/** A call of each operation. For a test that makes something wrong in them or in the service, so that none is carried out. */
export class RightCalls {
  readonly #calls: ReadonlyMap<string, RightCall>;

  private constructor(calls: ReadonlyMap<string, RightCall>) {
    this.#calls = calls;
  }

  static async of(all: readonly Operation[], clientOf: ClientOf): Promise<RightCalls> {
    const calls = new Map<string, RightCall>();
    for (const operation of all) calls.set(operation.id, await rightCall(operation, clientOf));
    return new RightCalls(calls);
  }

  get(id: string): RightCall {
    const call = this.#calls.get(id);
    if (call === undefined) throw new Error(`there is no call of ${id}`);
    return call;
  }
}

export function send(call: RightCall, clientOf: ClientOf, options: CallOptions = {}): Promise<Answer> {
  const { service, method, path, body, token } = call;
  return clientOf(token).call(service, method, path, { ...(body === undefined ? {} : { body }), ...options });
}

export function isProblem(answer: Answer, status: number, code: string): void {
  expect([answer.status, problemOf(answer).code], answer.text).toEqual([status, code]);
}
