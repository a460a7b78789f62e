/**
 * `pnpm bench`: the budgets of the design, as ratios of two things measured in turn in one run.
 *   pnpm bench                 all, but for those that are run by their names: sdk-memory, cost
 *   pnpm bench orders reads    only these
 *   BENCH_ROUNDS=9 pnpm bench  more rounds than the default 5
 */
import { cpus, loadavg, totalmem } from "node:os";
import type { Case, Measured } from "./cases/case.ts";
import { firstFrame } from "./cases/console.ts";
import { cost } from "./cases/cost.ts";
import { frames } from "./cases/frames.ts";
import { importing } from "./cases/import.ts";
import { growth, orders, reads } from "./cases/orders.ts";
import { postgres, replicas } from "./cases/postgres.ts";
import { sdk, sdkAbort, sdkMemory, sdkPool } from "./cases/sdk.ts";
import { sdkPackage } from "./cases/sdk-package.ts";
import { startUp } from "./cases/start-up.ts";

const ofSdk: readonly Case[] = [sdk, sdkPool, sdkAbort, sdkMemory, sdkPackage];
const all: readonly Case[] = [
  orders,
  reads,
  growth,
  startUp,
  firstFrame,
  frames,
  ...ofSdk,
  importing,
  postgres,
  replicas,
  cost,
];
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.some((one) => one.name === name));
if (unknown.length > 0)
  throw new Error(`There is no ${unknown.join(", ")}; there are ${all.map(({ name }) => name).join(", ")}.`);

const say = (text: string): void => void process.stdout.write(`${text}\n`);
say(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0]?.toFixed(1)} at the start; ${rounds} rounds`,
);
say("");
say("| what | ratio | budget | | pairs from … to | figures |");
say("|---|---|---|---|---|---|");
let missed = 0;
for (const one of all.filter(({ name, onlyNamed }) => (wanted.length === 0 ? !onlyNamed : wanted.includes(name)))) {
  for (const measured of await one.run(rounds)) {
    say(row(measured));
    if (!measured.met) missed += 1;
  }
}
say("");
say(
  `load ${loadavg()[0]?.toFixed(1)} at the end; ${missed === 0 ? "every budget is met" : `${missed} budgets are not met`}`,
);
process.exitCode = missed === 0 ? 0 : 1;

function row({ what, ratio, budget, met, pairs, note }: Measured): string {
  const spread = pairs.length === 0 ? "" : `${Math.min(...pairs).toFixed(2)} … ${Math.max(...pairs).toFixed(2)}`;
  const shown = Number.isInteger(ratio) ? String(ratio) : ratio.toFixed(2);
  return `| ${what} | ${shown} | ${budget} | ${met ? "ok" : "MISSED"} | ${spread} | ${note} |`;
}
