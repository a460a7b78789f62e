import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OpenConsole, onTerminal } from "../contenders/open-console.ts";
import { type Case, inTurn, median } from "./case.ts";

const environment = (folder: string): Readonly<Record<string, string>> => ({
  HOME: folder,
  SHOP_DATA_DIR: join(folder, "none"),
});

/** Milliseconds to the first frame; no shop is there, so that nothing else is measured. */
async function toFirstFrame(folder: string): Promise<number> {
  const started = performance.now();
  await using screen = new OpenConsole(environment(folder));
  await screen.writes(/1 Overview/);
  return performance.now() - started;
}

/** On a pseudo-terminal as well, so that what that costs is on both sides. */
function nothing(folder: string): Promise<number> {
  const started = performance.now();
  const terminal = onTerminal(process.execPath, ["-e", "0"], environment(folder));
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
