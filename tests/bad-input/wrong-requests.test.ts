import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { randomFrom } from "../power-cut/random.ts";
import { seedFrom, tell } from "../support/seed.ts";
import { type Cast, kindsOf, openCast, type Role, rightDraft, roles } from "./cast.ts";
import { anyBody, severalFaults, type WrongRequest } from "./chance.ts";
import { faultsOf } from "./faults/faults.ts";
import { operations } from "./tested-operation.ts";
import { expectedOf, Tries } from "./tries.ts";

const soak = process.env.SHOP_SOAK === "1";
const seed = seedFrom("SHOP_SEED");
/** How much of all that can be wrong is tried: in the long run everything, otherwise what chance picks. */
const share: Readonly<Record<Role, number>> = soak
  ? { operator: 1, customer: 1, nobody: 1 }
  : { operator: 0.1, customer: 0.04, nobody: 0.03 };
const runs = soak ? 6_000 : 300;

let cast: Cast;
let tries: Tries;
beforeAll(async () => {
  cast = await openCast();
  tries = new Tries(cast);
});
afterAll(async () => {
  tell(`wrong requests: seed ${seed}: ${tries.count}, answers by status ${JSON.stringify(tries.statuses)}`);
  tries[Symbol.dispose]();
  await cast.shop[Symbol.asyncDispose]();
});

describe.each(operations)("$route.operationId refuses", (operation) => {
  it.each(roles)("whatever single thing is wrong, and changes nothing, from %s", async (role) => {
    const random = randomFrom(seed, operations.indexOf(operation) * roles.length + roles.indexOf(role));
    const wrong: string[] = [];
    for (const kind of kindsOf(operation)) {
      const right = rightDraft(cast, operation, kind, role);
      for (const fault of faultsOf(operation, kind)) {
        if (!random.chance(share[role])) continue;
        wrong.push(...(await tries.refused(fault.what, fault.apply(right), expectedOf(fault, operation, role))));
      }
    }
    expect(wrong, `SHOP_SEED=${seed}`).toEqual([]);
  });
});

async function isRefused({ operation, kind, role, faults }: WrongRequest): Promise<void> {
  const wrong = faults.reduce((draft, fault) => fault.apply(draft), rightDraft(cast, operation, kind, role));
  const possible = faults.map((fault) => expectedOf(fault, operation, role));
  const what = faults.map((fault) => fault.what).join(" and ");
  expect(await tries.refusedAs(`${role}: ${what}`, wrong, possible), `SHOP_SEED=${seed}`).toEqual([]);
}

it("a request that is wrong in several ways is refused for one of them, and changes nothing", async () => {
  await fc.assert(fc.asyncProperty(severalFaults, isRefused), { seed, numRuns: runs });
});

it("a body of any bytes, text or values is refused, and changes nothing", async () => {
  await fc.assert(fc.asyncProperty(anyBody, isRefused), { seed, numRuns: runs });
});

describe("a service that has refused all that", () => {
  it.each(["users", "orders"] as const)("has met no defect in itself: %s", async (service) => {
    const { url, log, alive } = cast.shop[service];
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toMatch(/^shop_wrong_replies_total(?:\{[^}]*\})? 0$/m);
    expect(log.split("\n").filter((line) => /"level":"(error|fatal)"/.test(line))).toEqual([]);
    expect(alive).toBe(true);
  });
});
