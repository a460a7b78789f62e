import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { syncedBeforeWriting } from "./log-syncs.ts";
import { databaseFile, recordShop, type ShopRecording } from "./record-shop.ts";
import { compileRecorder, whyNoRecorder } from "./recorder.ts";
import { restart } from "./restart.ts";
import { makeFolder } from "./scratch.ts";
import { type SimulationOptions, simulate } from "./simulate.ts";
import { explain, type Tally, tally } from "./tally.ts";

const soak = process.env.SHOP_SOAK === "1";
const size = soak ? { cuts: 3000, restartEvery: 40 } : { cuts: 60, restartEvery: 20 };
const workload = soak ? { calls: 4500, buyers: 48, crashes: 12 } : { calls: 600, buyers: 24, crashes: 4 };
const seed = Number(process.env.SHOP_POWER_CUT_SEED ?? Math.floor(Math.random() * 1_000_000));
const limit = (soak ? 60 : 5) * 60_000;

const reason = whyNoRecorder();
if (reason !== undefined) process.stderr.write(`The power-cut tests are skipped: ${reason}.\n`);
const title = reason === undefined ? "" : ` (skipped: ${reason})`;

describe.skipIf(reason !== undefined)(`After a power cut at any point${title}`, () => {
  let folder: string;
  let library: string;
  let full: ShopRecording;

  beforeAll(async () => {
    folder = makeFolder("shop-power-cut-");
    library = compileRecorder(folder);
    full = await recordShop({ folder, library, seed, ...workload, synchronous: "full" });
  }, limit);
  afterAll(() => rmSync(folder, { recursive: true }));

  async function cut(name: string, recording: ShopRecording, options: Partial<SimulationOptions> = {}): Promise<Tally> {
    const { entries } = recording;
    const began = performance.now();
    const scratch = join(folder, "left");
    const found = await tally(
      simulate({ entries, database: databaseFile, seed, cuts: size.cuts, scratch, ...options }),
    );
    const syncs = entries.filter(({ kind }) => kind === "sync_end").length;
    process.stderr.write(
      `power cuts, ${name}: seed ${seed}, ${found.cuts} cuts in ${entries.length} entries with ${syncs} syncs ` +
        `(${recording.summary.answered} calls acknowledged, ${recording.summary.retries} retries): ` +
        `${found.losing} lost something acknowledged, ${found.broken} left it inconsistent, ` +
        `${Math.round(performance.now() - began)} ms\n`,
    );
    return found;
  }

  test(
    "everything acknowledged is there, and nothing by halves",
    async () => {
      const found = await cut("synchronous=FULL", full, { restart, restartEvery: size.restartEvery });
      expect(found.cuts).toBe(size.cuts);
      expect(found.examples, found.examples.length === 0 ? "" : explain(found, keep(full.log), seed)).toEqual([]);
    },
    limit,
  );

  test("whoever finds a log of others syncs it before anything is acknowledged", () => {
    const writers = syncedBeforeWriting(full.entries, databaseFile);
    expect(writers.size).toBeGreaterThan(workload.crashes);
    expect([...writers].filter(([, synced]) => !synced)).toEqual([]);
  });

  test(
    "with synchronous=NORMAL acknowledged orders are lost, which proves this test",
    async () => {
      const normal = await recordShop({
        folder,
        library,
        seed,
        ...workload,
        calls: 300,
        crashes: 0,
        synchronous: "normal",
      });
      const found = await cut("synchronous=NORMAL", normal);
      expect(found.losing).toBeGreaterThan(0);
      expect(found.broken, found.broken === 0 ? "" : explain(found, keep(normal.log), seed)).toBe(0);
    },
    limit,
  );

  test(
    "on a disk that only says that it synced, orders are lost and the file is damaged",
    async () => {
      const found = await cut("syncs ignored", full, { ignoreSyncs: true, cuts: 150 });
      expect(found.losing).toBeGreaterThan(0);
      expect(found.broken).toBeGreaterThan(0);
    },
    limit,
  );
});

/** Keeps a recording with which a failure can be seen again. */
function keep(log: string): string {
  const kept = join(mkdtempSync(join(tmpdir(), "shop-power-cut-")), "recording.log");
  copyFileSync(log, kept);
  return kept;
}
