import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { databaseFile } from "./record-shop.ts";
import { readRecording } from "./recording.ts";
import { restart } from "./restart.ts";
import { makeFolder } from "./scratch.ts";
import { simulate } from "./simulate.ts";

const { SHOP_POWER_CUT_RECORDING: recording, SHOP_POWER_CUT_SEED: seed, SHOP_POWER_CUT: cut } = process.env;

/** Repeats one cut of a kept recording; what it leaves stays in the folder that is printed. */
test("The cut that SHOP_POWER_CUT names loses nothing", async ({ skip }) => {
  if (recording === undefined)
    return skip("repeats a cut that failed, which SHOP_POWER_CUT_RECORDING and SHOP_POWER_CUT name");
  const scratch = join(makeFolder("shop-one-cut-"), "left");
  process.stderr.write(`What the cut leaves is in ${scratch}.\n`);
  const entries = readRecording(readFileSync(recording));
  const only = Number(cut);
  const options = { entries, database: databaseFile, seed: Number(seed), cuts: only + 1, only, scratch, restart };
  for await (const outcome of simulate(options)) expect(outcome).toMatchObject({ lost: [], broken: [] });
});
