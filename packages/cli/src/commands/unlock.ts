import { sayWhere } from "../contexts/before-change.ts";
import { secondsIn } from "../contexts/duration.ts";
import { lockColumns } from "../contexts/lock-columns.ts";
import { readReason } from "../contexts/read-reason.ts";
import { unlockContext } from "../contexts/unlock-context.ts";
import { required } from "../input/required.ts";
import { printThing } from "../output/print.ts";
import { shopCommand } from "./shop-command.ts";

export const command = shopCommand({
  changes: false,
  configure: (command) =>
    command
      .argument("[time]", "how long, 30s to 24h")
      .option("--reason <text>", "why; the journal of the shop keeps it"),
  examples: [['shop unlock 15m --reason "wrong prices of yesterday"', "the chosen read-only context takes changes"]],
  run: async (connection, call) => {
    const { TIME } = required({ TIME: call.args[0] });
    const seconds = secondsIn(TIME);
    await sayWhere(connection, call);
    const reason = await readReason(call);
    await printThing(await unlockContext(connection, { seconds, reason }, call.terminal), lockColumns, call);
  },
});
