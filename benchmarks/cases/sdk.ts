import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Case, Measured } from "./case.ts";

const callCost = fileURLToPath(new URL("../../packages/sdk/bench/call-cost.ts", import.meta.url));

/** What a call costs the client, against bare undici: the SDK's own program measures it, in turn, in its own process. */
export const sdk: Case = {
  name: "sdk",
  run: async (rounds) => {
    const { stdout } = await promisify(execFile)(process.execPath, [callCost, String(rounds * 2), "5000"]);
    const rows = stdout.split("\n").map((row) => row.split(" | "));
    return rows
      .filter(([, name]) => name === "@shop/sdk")
      .map(([how = "", , cost = "", ratio = ""]) => measured(how, cost, Number(ratio)));
  },
};

function measured(how: string, cost: string, ratio: number): Measured {
  return {
    what: `SDK call, client CPU against undici.request (${how})`,
    ratio,
    pairs: [],
    budget: "<= 1.3",
    met: ratio <= 1.3,
    note: cost,
  };
}
