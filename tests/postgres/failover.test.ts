import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { randomFrom } from "../power-cut/random.ts";
import { builtServices } from "../support/built-services.ts";
import { seedFrom, tell } from "../support/seed.ts";
import { BusyReplicas } from "./support/busy-replicas.ts";
import { type Pair, startPair } from "./support/standby.ts";

const soak = process.env.SHOP_SOAK === "1";
const seed = seedFrom("SHOP_FAILOVER_SEED");
const rounds = soak ? 20 : 1;
/** It only says that nothing hangs. */
const againLimitMs = 30_000;

test("when the primary dies and its synchronous standby is promoted, nothing is lost and the services find it", {
  timeout: rounds * 120_000,
}, async () => {
  for (let round = 0; round < rounds; round += 1) {
    await using pair = await startPair();
    await failOver(pair, seed + round);
  }
});

async function failOver(pair: Pair, seed: number): Promise<void> {
  const random = randomFrom(seed, 1000);
  const databaseUrl = await pair.createDatabase();
  await using busy = await BusyReplicas.open({ databaseUrl, count: 2, programs: await builtServices(), seed });
  busy.load.resume();
  await busy.acknowledges(50);
  await wait(random.below(500));
  const underWay = busy.caller.underWay;
  const before = busy.caller.acknowledged.calls.length;
  await pair.primary.kill();
  await wait(random.below(1_000));
  await pair.promote();
  const againMs = await busy.servesAgain();
  await wait(random.below(500));
  // The standby takes changes now, and the primary is not there: only what the standby has got can be found.
  const standbyUrl = databaseUrl.replace(/@[^/]*\//, `@127.0.0.1:${pair.standby.port}/`);
  const wrong = await busy.check(standbyUrl);
  const { calls } = busy.caller.acknowledged;
  tell(
    `failover (SHOP_FAILOVER_SEED=${seed}): ${before} calls acknowledged before it, ${calls.length - before} after it, ` +
      `${underWay} under way in it; all four processes make changes again ${Math.round(againMs)} ms after the promotion`,
  );
  expect(wrong).toEqual([]);
  expect(busy.ended).toEqual([]);
  expect([before, underWay, calls.length - before].every((count) => count > 0)).toBe(true);
  expect(againMs).toBeLessThan(againLimitMs);
}
