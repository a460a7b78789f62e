import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inconsistencies } from "../support/consistency.ts";
import { seedFrom, tell } from "../support/seed.ts";
import type { WireAnswer } from "../support/wire.ts";
import { type Cast, openCast } from "./cast.ts";
import { type Draft, wireRequest } from "./draft.ts";
import { reported } from "./judge.ts";
import { exampleParts, type RightParts, rightParts, rightRequest } from "./right-requests.ts";
import { operations, type TestedOperation } from "./tested-operation.ts";
import { Tries } from "./tries.ts";

const seed = seedFrom("SHOP_SEED");
const runs = process.env.SHOP_SOAK === "1" ? 150 : 10;

let cast: Cast;
let tries: Tries;
let number = 0;
const counter = {
  next: (): number => {
    number += 1;
    return number;
  },
};
beforeAll(async () => {
  cast = await openCast();
  // So much that a change of either sign fits, more often than not.
  const stock = { change: 499_000_000, reason: "a great many" };
  await cast.shop.client().ok("orders", "POST", `/api/product/${cast.ids.product_id}/stock`, { body: stock });
  tries = new Tries(cast);
});
afterAll(async () => {
  tell(`right requests: seed ${seed}: ${tries.count}, answers by status ${JSON.stringify(tries.statuses)}`);
  tries[Symbol.dispose]();
  await cast.shop[Symbol.asyncDispose]();
});

/** A request may be right and yet not be carried out, for what is there already. */
const WELL_UNDERSTOOD = new Set([
  ...["name_taken", "sku_taken", "insufficient_stock", "stock_limit", "stock_changed", "wrong_credentials"],
]);

describe.each(operations)("$route.operationId", (operation) => {
  it("takes whatever the contract allows, and answers what the contract says", async () => {
    const seen: Record<string, number> = {};
    const isTaken = async (parts: RightParts): Promise<void> => {
      fc.pre(hasBytesEnough(parts, operation));
      const draft = await rightRequest(cast, operation, parts, counter);
      const sent = wireRequest(draft, randomUUID());
      const answer = await tries.send(operation.service, sent);
      const outcome = answer.status === 200 ? "done" : ((JSON.parse(answer.text) as { code: string }).code ?? "");
      seen[outcome] = (seen[outcome] ?? 0) + 1;
      const wrong = outcome === "done" ? faultsOfReply(answer, draft) : notUnderstood(outcome);
      expect(wrong.length === 0 ? [] : [reported("a right request", sent, answer, wrong)]).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(rightParts(operation), isTaken), {
      seed,
      numRuns: varies(operation) ? runs : 2,
      examples: [[exampleParts(operation)]],
    });
    if (operation.route.operationId !== "login") expect(seen.done ?? 0).toBeGreaterThan(0);
  });
});

it("leaves everything consistent", () => {
  expect(inconsistencies(cast.shop.databaseFile)).toEqual([]);
});

/** Some requests are all the same. */
const varies = ({ bodies, parameters }: TestedOperation): boolean =>
  bodies.length > 0 || parameters.some((parameter) => parameter.in !== "path");

const notUnderstood = (code: string): string[] => (WELL_UNDERSTOOD.has(code) ? [] : ["the request is right"]);

/** The contract says this of a new password in words: schemas count characters. */
function hasBytesEnough({ body: { password } }: RightParts, { route }: TestedOperation): boolean {
  if (typeof password !== "string" || route.operationId === "login") return true;
  const bytes = Buffer.byteLength(password.normalize("NFC"));
  return bytes >= 8 && bytes <= 1024;
}

function faultsOfReply({ headers, text }: WireAnswer, { operation, members }: Draft): string[] {
  const wrong: string[] = [];
  if (headers["content-type"] !== "application/json") wrong.push(`it is ${headers["content-type"]}`);
  const body: unknown = JSON.parse(text);
  const stripped = structuredClone(body);
  const validate = validatorOf(operation);
  if (validate?.(stripped) !== true) wrong.push(`it does not fit: ${JSON.stringify(validate?.errors)}`);
  if (!isDeepStrictEqual(stripped, body)) wrong.push("it has members that the contract does not name");
  const thing = Object.values(body as object).find((value) => typeof value === "object" && value !== null) ?? {};
  for (const [name, value] of members.map((member) => member.map((one) => JSON.parse(one) as unknown))) {
    const kept = (thing as Record<string, unknown>)[String(name)];
    // The names of users are composed (NFC).
    const composed = operation.route.operationId === "addUser" && name === "name";
    const given = composed ? String(value).normalize("NFC") : value;
    if (kept !== undefined && kept !== given) wrong.push(`${String(name)} was given as ${JSON.stringify(value)}`);
  }
  return wrong;
}

const validatorOf = ({ contract, route }: TestedOperation) => contract.validators[route.operationId]?.responses["200"];
