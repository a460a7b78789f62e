import { contextColumns } from "../../contexts/describe-context.ts";
import { showContext } from "../../contexts/show-context.ts";
import { printThing } from "../../output/print.ts";
import { settingsCommand } from "../settings-command.ts";

export const command = settingsCommand({
  configure: (command) => command.argument("[name]", "which one (default: the chosen one)"),
  examples: [
    ["shop context show", "the chosen one"],
    ["shop context show local --json", "the shop of this machine, as JSON"],
  ],
  run: async (call) => {
    await printThing(showContext(call.args[0], call.terminal.env), contextColumns, call);
  },
});
