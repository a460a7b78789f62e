import { contextColumns } from "../../contexts/describe-context.ts";
import { showContext } from "../../contexts/show-context.ts";
import { useContext } from "../../contexts/use-context.ts";
import { required } from "../../input/required.ts";
import { printThing } from "../../output/print.ts";
import { settingsCommand } from "../settings-command.ts";

export const command = settingsCommand({
  configure: (command) => command.argument("[name]", "which one; `local` is the shop of this machine"),
  examples: [
    ["shop context use production", "for every command from now on, until another is chosen"],
    ["shop context use local", "back to the shop of this machine"],
  ],
  run: async (call) => {
    const { NAME } = required({ NAME: call.args[0] });
    await useContext(NAME, call);
    await printThing(showContext(NAME, call.terminal.env), contextColumns, call);
  },
});
