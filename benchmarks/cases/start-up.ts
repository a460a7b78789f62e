import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type Case, inTurn, type Measured, median } from "./case.ts";

const launcher = fileURLToPath(new URL("../../shop", import.meta.url));

/** Milliseconds of a whole process. */
async function timeOf(command: string, args: readonly string[], exitCode: number): Promise<number> {
  const started = performance.now();
  const child = spawn(command, args, { stdio: "ignore" });
  const [code] = (await once(child, "exit")) as [number];
  if (code !== exitCode) throw new Error(`${command} ${args.join(" ")} ended with ${code}`);
  return performance.now() - started;
}

const nothing = (): Promise<number> => timeOf(process.execPath, ["-e", "0"], 0);

/** As people type it, launcher included, against a Node that does nothing. */
export const startUp: Case = {
  name: "start-up",
  run: async (rounds) => {
    const times = Math.max(20, rounds * 4);
    const version = await inTurn({ ours: () => timeOf(launcher, ["--version"], 0), theirs: nothing, rounds: times });
    // A key that can't be sent is refused when all is loaded and nothing has been asked of the network: exit 2.
    const list = await inTurn({
      ours: () => timeOf(launcher, ["orders", "list", "--json", "--api-key", "no\nkey"], 2),
      theirs: nothing,
      rounds: times,
    });
    return [
      line("shop --version against node -e 0", version, 1.3),
      line("shop orders list --json, before the network, against node -e 0", list, 1.5),
    ];
  },
};

function line(what: string, result: Awaited<ReturnType<typeof inTurn>>, most: number): Measured {
  const ratio = median(result.pairs);
  return {
    what,
    ratio,
    pairs: result.pairs,
    budget: `<= ${most}`,
    met: ratio <= most,
    note: `${result.ours.toFixed(1)} ms against ${result.theirs.toFixed(1)} ms`,
  };
}
