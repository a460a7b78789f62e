import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { randomFrom } from "../power-cut/random.ts";
import { builtServices } from "../support/built-services.ts";
import { type PostgresServer, startPostgres } from "../support/postgres/index.ts";
import { seedFrom, tell } from "../support/seed.ts";
import { BusyReplicas } from "./support/busy-replicas.ts";
import { slowCommit } from "./support/slow-commit.ts";

const soak = process.env.SHOP_SOAK === "1";
const seed = seedFrom("SHOP_POSTGRES_KILL_SEED");
const kills = soak ? 50 : 2;
/** 5 s are promised on a machine with nothing else to do. This only says that nothing hangs. */
const againLimitMs = 30_000;
/** Most outages the services wait out; in this one they have to say that they can't. */
const longOutageMs = 7_000;

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres({ settings: slowCommit });
});
afterAll(() => server.remove());

test("nothing is lost or doubled, and no service ends, when PostgreSQL is killed under load", {
  timeout: kills * 60_000,
}, async () => {
  const random = randomFrom(seed, 1000);
  const databaseUrl = await server.createDatabase();
  await using busy = await BusyReplicas.open({ databaseUrl, count: 1, programs: await builtServices(), seed });
  const againMs: number[] = [];
  let underWay = 0;
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      busy.load.resume();
      await busy.acknowledges(20);
      await wait(random.below(500));
      underWay += busy.caller.underWay;
      await server.kill();
      await wait(kill % 5 === 1 ? longOutageMs : random.below(1_000));
      await server.start();
      againMs.push(await busy.servesAgain());
      expect(busy.ended).toEqual([]);
      await wait(random.below(300));
      const wrong = await busy.check(databaseUrl);
      expect(wrong, `after kill ${kill}, SHOP_POSTGRES_KILL_SEED=${seed}`).toEqual([]);
    }
    expect(underWay, "calls that met a kill").toBeGreaterThan(kills);
    expect(busy.caller.retries + busy.caller.failures, "attempts that met the long outage").toBeGreaterThan(0);
    expect(Math.max(...againMs)).toBeLessThan(againLimitMs);
  } finally {
    tell(summary(busy, againMs, underWay));
  }
  for (const service of busy.replicas.all) expect(await service.end("SIGTERM")).toEqual({ code: 0, signal: null });
});

function summary({ caller }: BusyReplicas, againMs: readonly number[], underWay: number): string {
  const sorted = againMs.toSorted((a, b) => a - b).map(Math.round);
  return (
    `PostgreSQL killed ${againMs.length} times (SHOP_POSTGRES_KILL_SEED=${seed}): ${caller.acknowledged.calls.length} calls ` +
    `acknowledged, ${underWay} under way when it was killed, ${caller.refusals} refused, ${caller.retries} retries by the SDK, ${caller.failures} failed and made again ` +
    `(${[...caller.codes].map(([code, count]) => `${count} × ${code}`).join(", ")}); serving again ` +
    `${sorted[sorted.length >> 1]} ms (median), ${sorted.at(-1)} ms (most) after its return`
  );
}
