import { contextColumns, reportOf } from "../../contexts/describe-context.ts";
import { removeContext } from "../../contexts/remove-context.ts";
import { required } from "../../input/required.ts";
import { printThing } from "../../output/print.ts";
import { settingsCommand } from "../settings-command.ts";

export const command = settingsCommand({
  configure: (command) => command.argument("[name]", "which one"),
  examples: [
    ["shop context remove production", "forgets it with its key; the key goes on working: `shop keys remove` ends it"],
  ],
  run: async (call) => {
    const { NAME } = required({ NAME: call.args[0] });
    const context = await removeContext(NAME, call.terminal);
    await printThing(reportOf(context, undefined, call.terminal.env), contextColumns, call);
  },
});
