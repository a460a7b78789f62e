import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { builtServices } from "../support/built-services.ts";
import { type PostgresServer, startPostgres } from "../support/postgres/index.ts";
import { seedFrom, tell } from "../support/seed.ts";
import { BusyReplicas } from "./support/busy-replicas.ts";

const soak = process.env.SHOP_SOAK === "1";
const seed = seedFrom("SHOP_ROLLING_SEED");
const rounds = soak ? 20 : 1;

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.remove());

test("no call fails through the SDK while one process after the other is restarted under load", {
  timeout: rounds * 120_000,
}, async () => {
  const databaseUrl = await server.createDatabase();
  await using busy = await BusyReplicas.open({ databaseUrl, count: 2, programs: await builtServices(), seed });
  const { caller } = busy;
  busy.load.resume();
  for (let round = 0; round < rounds; round += 1) {
    for (const service of busy.replicas.all) {
      await wait(200);
      const before = caller.acknowledged.calls.length;
      expect(await service.end("SIGTERM")).toEqual({ code: 0, signal: null });
      await wait(200);
      await service.start();
      expect(caller.acknowledged.calls.length, "calls went on meanwhile").toBeGreaterThan(before);
    }
  }
  const wrong = await busy.check(databaseUrl);
  tell(
    `rolling restart of ${busy.replicas.all.length} processes, ${rounds} times: ${caller.acknowledged.calls.length} calls ` +
      `acknowledged, ${caller.retries} retries by the SDK, ${caller.failures} calls failed`,
  );
  expect([...caller.codes]).toEqual([]);
  expect(wrong).toEqual([]);
});
