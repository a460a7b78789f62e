import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Case, Measured } from "./case.ts";

/** Runs one of the SDK's own programs, in a process of its own, and reads what it printed. */
async function run(program: string, ...args: readonly string[]): Promise<string[]> {
  const file = fileURLToPath(new URL(`../../packages/sdk/bench/${program}.ts`, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ["--expose-gc", file, ...args]);
  return stdout.trim().split("\n");
}

/** What a call costs the client, against bare undici, in turn. */
export const sdk: Case = {
  name: "sdk",
  run: async (rounds) => {
    const rows = (await run("call-cost", String(rounds * 2), "5000")).map((row) => row.split(" | "));
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

interface Pool {
  readonly calls: number;
  readonly parallel: number;
  readonly done: number;
  readonly connections: number;
  readonly perSecond: number;
}

/** Ten thousand calls, 256 at a time. */
export const sdkPool: Case = {
  name: "sdk-pool",
  run: async () => {
    const [line = ""] = await run("pool");
    const { calls, parallel, done, connections, perSecond } = JSON.parse(line) as Pool;
    return [
      {
        what: `connections of ${calls} SDK calls, ${parallel} at a time`,
        ...{ ratio: connections, pairs: [], budget: "<= 16", met: connections <= 16 && done === calls },
        note: `${done} done, ${perSecond}/s`,
      },
    ];
  },
};

interface Aborted {
  readonly where: string;
  readonly times: number;
  readonly median: number;
  readonly most: number;
}

/** From the abort of a signal until its call has failed; that its reason is kept and no listener left, the program sees to. */
export const sdkAbort: Case = {
  name: "sdk-abort",
  run: async () => {
    const lines = (await run("abort")).map((line) => JSON.parse(line) as Aborted);
    return lines.map(({ where, times, median, most }) => ({
      what: `ms until an abort has ended an SDK call ${where}`,
      ...{ ratio: median, pairs: [], budget: "<= 5", met: median <= 5 },
      note: `median of ${times}; the longest ${most.toFixed(2)} ms`,
    }));
  },
};

interface Memory {
  readonly calls: number;
  readonly kilobytes: readonly number[];
  readonly peak: number;
  readonly seconds: number;
}

/**
 * What is in use after a million calls (BENCH_CALLS) against after half of them, by when what is compiled anew and let go has
 * settled: two bytes that stayed of each call would be 6 % more. Takes one to three minutes.
 */
export const sdkMemory: Case = {
  name: "sdk-memory",
  onlyNamed: true,
  run: async () => {
    const [line = ""] = await run("memory", process.env.BENCH_CALLS ?? "1000000");
    const { calls, kilobytes, peak, seconds } = JSON.parse(line) as Memory;
    const ratio = (kilobytes.at(-1) ?? Number.NaN) / (kilobytes[(kilobytes.length - 1) / 2] ?? Number.NaN);
    return [
      {
        what: `memory of the SDK after ${calls} calls against after half of them`,
        ...{ ratio, pairs: [], budget: "<= 1.02", met: ratio <= 1.02 },
        note: `KB in use on the way: ${kilobytes.join(", ")}; ${peak} MB resident at most; ${seconds} s`,
      },
    ];
  },
};
