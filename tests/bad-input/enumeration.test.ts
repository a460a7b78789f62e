import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { randomFrom } from "../power-cut/random.ts";
import { RunningShop } from "../support/running-shop.ts";
import { seedFrom, tell } from "../support/seed.ts";
import { type Answer, problemOf, type ShopClient } from "../support/shop-client.ts";

const soak = process.env.SHOP_SOAK === "1";
const seed = seedFrom("SHOP_SEED");
/** Of each kind, and as often as one address may fail with one name. */
const names = soak ? 14 : 5;
const triesPerName = 10;

let shop: RunningShop;
let nobody: ShopClient;
beforeAll(async () => {
  shop = new RunningShop(await mkdtemp(join(tmpdir(), "shop-test-")), {});
  await shop.users.start();
  nobody = shop.client(null);
  for (let index = 0; index < names; index++) await shop.client().addUser(`known ${index}`);
});
afterAll(() => shop[Symbol.asyncDispose]());

const login = (name: string): Promise<Answer> =>
  nobody.call("users", "POST", "/api/login", { body: { name, password: "a wrong password" } });

/** All that an answer tells, without what is different from call to call. */
function told(answer: Answer): unknown {
  const { date, "x-request-id": id, ratelimit, ...headers } = answer.headers;
  return [answer.status, headers, answer.text.replace(String(problemOf(answer).request_id), "ID")];
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

it("a login tells a name that is known from one that is not neither by its answer nor by its time", async () => {
  const random = randomFrom(seed, 0);
  const times = { known: [] as number[], unknown: [] as number[] };
  const answers = { known: new Set<string>(), unknown: new Set<string>() };
  const one = async (kind: "known" | "unknown", index: number): Promise<void> => {
    const begun = performance.now();
    const answer = await login(`${kind} ${index}`);
    times[kind].push(performance.now() - begun);
    answers[kind].add(JSON.stringify(told(answer)));
  };
  for (let round = 0; round < triesPerName; round++) {
    for (let index = 0; index < names; index++) {
      const kinds = ["known", "unknown"] as const;
      for (const kind of random.chance(0.5) ? kinds : kinds.toReversed()) await one(kind, index);
    }
  }
  const [known, unknown] = [median(times.known), median(times.unknown)];
  tell(
    `enumeration: seed ${seed}: ${times.known.length} logins of each kind, median ${known.toFixed(1)} ms for a known ` +
      `name and ${unknown.toFixed(1)} ms for an unknown one, ratio ${(unknown / known).toFixed(3)}`,
  );
  expect(answers.known.size).toBe(1);
  expect(answers.unknown).toEqual(answers.known);
  expect([...answers.known][0]).toContain("wrong_credentials");
  expect(unknown / known).toBeGreaterThan(0.7);
  expect(unknown / known).toBeLessThan(1.4);
});

it("both are refused for a while after as many failures", async () => {
  for (const kind of ["known", "unknown"]) {
    const answer = await login(`${kind} 0`);
    expect([answer.status, problemOf(answer).code]).toEqual([429, "too_many_requests"]);
  }
});
