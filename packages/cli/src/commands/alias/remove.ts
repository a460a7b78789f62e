import { aliasColumns } from "../../aliases/alias-columns.ts";
import { removeAlias } from "../../aliases/set-alias.ts";
import { required } from "../../input/required.ts";
import { printThing } from "../../output/print.ts";
import { settingsCommand } from "../settings-command.ts";

export const command = settingsCommand({
  configure: (command) => command.argument("[name]", "which one"),
  examples: [["shop alias remove latest", "forgets it"]],
  run: async (call) => {
    const { NAME } = required({ NAME: call.args[0] });
    await printThing(await removeAlias(NAME, call.terminal.env), aliasColumns, call);
    return undefined;
  },
});
