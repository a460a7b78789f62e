import type { Terminal } from "../../commands/command.ts";
import { exitCodeOf } from "../../failures/exit-code-of.ts";
import { RECORDING } from "../../recording/for-process.ts";
import { Recorder } from "../../recording/recorder.ts";
import { onCommand } from "../command-log.ts";

/**
 * Below `shop record` what the console does is recorded as the commands that do the same. What `:` runs records itself, since it
 * is a `shop` of its own. Gives the way to end that.
 */
export function recordCalls({ env, stderr }: Terminal): () => void {
  const log = env[RECORDING];
  if (!log) return () => undefined;
  return onCommand(({ words, by, error, thing }) => {
    if (by === "command") return;
    const recorder = new Recorder(log, stderr);
    if (thing !== undefined) recorder.thing(thing);
    recorder.end(words, error === undefined ? 0 : exitCodeOf(error), error);
  });
}
