import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type IPty, spawn } from "@lydell/node-pty";
import { type Case, inTurn, median } from "./case.ts";

const launcher = fileURLToPath(new URL("../../shop", import.meta.url));

/** Both on a pseudo-terminal, so that what that costs is on both sides. */
function onTerminal(command: string, args: readonly string[], folder: string): IPty {
  const env = {
    PATH: process.env.PATH ?? "",
    TERM: "xterm-256color",
    HOME: folder,
    SHOP_DATA_DIR: join(folder, "none"),
  };
  return spawn(command, [...args], { env, cols: 100, rows: 30 });
}

/** Milliseconds to the first frame; no shop is there, so that nothing else is measured. */
function toFirstFrame(folder: string): Promise<number> {
  const started = performance.now();
  const terminal = onTerminal(launcher, [], folder);
  let seen = "";
  let took = Number.NaN;
  terminal.onData((data) => {
    seen += data;
    if (!Number.isNaN(took) || !seen.includes("1 Overview")) return;
    took = performance.now() - started;
    terminal.write("q");
  });
  return new Promise((resolve) => terminal.onExit(() => resolve(took)));
}

function nothing(folder: string): Promise<number> {
  const started = performance.now();
  const terminal = onTerminal(process.execPath, ["-e", "0"], folder);
  return new Promise((resolve) => terminal.onExit(() => resolve(performance.now() - started)));
}

/** As people open it, launcher included, from the second time on: Node keeps what it compiled the first time. */
export const firstFrame: Case = {
  name: "console",
  run: async (rounds) => {
    const folder = await mkdtemp(join(tmpdir(), "shop-console-bench-"));
    try {
      const ours = (): Promise<number> => toFirstFrame(folder);
      const result = await inTurn({ ours, theirs: () => nothing(folder), rounds: Math.max(20, rounds * 4) });
      const ratio = median(result.pairs);
      const note = `${result.ours.toFixed(1)} ms against ${result.theirs.toFixed(1)} ms`;
      const what = "the console's first frame against node -e 0, on a terminal";
      return [{ what, ratio, pairs: result.pairs, budget: "<= 2.7", met: ratio <= 2.7, note }];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
