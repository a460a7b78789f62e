import { expect, test } from "vitest";
import { randomFrom } from "../power-cut/random.ts";
import { builtServices } from "../support/built-services.ts";
import { inconsistencies } from "../support/consistency.ts";
import { seedFrom, tell } from "../support/seed.ts";
import { askAgain } from "./ask-again.ts";
import { BusyShop } from "./busy-shop.ts";
import { brokenPromises } from "./check-promises.ts";
import { Killer, planKills } from "./kills.ts";

const soak = process.env.SHOP_SOAK === "1";
const seed = seedFrom("SHOP_KILL_SEED");
/** Each round has a new shop, so that looking at everything after every kill stays cheap. */
const rounds = soak ? 6 : 1;
const killsPerRound = soak ? 24 : 12;

const roundLimit = (soak ? 15 : 4) * 60_000;

/** Two seconds are promised on a machine with nothing else to do. This only says that no restart hangs. */
const readyLimitMs = 10_000;

test.for(Array.from({ length: rounds }, (_, round) => ({ round })))(
  "nothing is lost or doubled when services are killed under load, round $round",
  { timeout: roundLimit },
  async ({ round }) => {
    const began = performance.now();
    const random = randomFrom(seed + round, 1000);
    await using busy = await BusyShop.open(await builtServices(), seed + round);
    const killer = new Killer(busy, random);
    const { caller, shop } = busy;
    try {
      for (const kill of planKills(killsPerRound, random)) {
        const replays = caller.replays;
        busy.load.resume();
        await killer.perform(kill);
        expect(await busy.check(), `after a kill of ${kill.victim}, ${kill.moment}, SHOP_KILL_SEED=${seed}`).toEqual(
          [],
        );
        // Between commit and reply: the change was made, so it is the second try that is answered with a kept reply.
        if (kill.moment === "after-commit") expect(caller.replays).toBeGreaterThan(replays);
      }
      expect(await askAgain(busy, 100, random)).toEqual([]);
      expect(await busy.check(), "after everything was asked again").toEqual([]);
      expect(killer.answeredAlone).toBeGreaterThan(0);
      // A machine where the first start took seconds, with nothing to recover, takes its time for the others.
      expect(Math.max(...killer.readyMs)).toBeLessThan(Math.max(readyLimitMs, 10 * busy.firstReadyMs));
    } finally {
      tell(summary(round, busy, killer, performance.now() - began));
    }
    expect(await shop.orders.end("SIGTERM")).toEqual({ code: 0, signal: null });
    expect(await shop.users.end("SIGTERM")).toEqual({ code: 0, signal: null });
    expect(inconsistencies(shop.databaseFile)).toEqual([]);
    expect(brokenPromises(shop.databaseFile, caller.acknowledged)).toEqual([]);
  },
);

function summary(round: number, { caller }: BusyShop, killer: Killer, ms: number): string {
  const { any, starting } = killer.died;
  const sorted = killer.readyMs.toSorted((a, b) => a - b).map(Math.round);
  return (
    `kills: SHOP_KILL_SEED=${seed}, round ${round}: ${killer.deaths} kills (${any} at any moment, ${starting} while starting, ` +
    `${killer.died["before-commit"]} before a commit, ${killer.died["after-commit"]} between commit and reply); ` +
    `${caller.acknowledged.calls.length} calls acknowledged (${killer.answeredAlone} by one service while the other was down), ` +
    `${caller.refusals} refused, ${caller.retries} retries, ${caller.replays} answered by a kept reply; ` +
    `ready after ${sorted[sorted.length >> 1]} ms (median), ${sorted.at(-1)} ms (most), ${Math.round(ms)} ms in all`
  );
}
