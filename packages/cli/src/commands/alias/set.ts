import { aliasColumns } from "../../aliases/alias-columns.ts";
import { setAlias } from "../../aliases/set-alias.ts";
import { shellLine } from "../../command-line/shell-line.ts";
import { required } from "../../input/required.ts";
import { printThing } from "../../output/print.ts";
import { settingsCommand } from "../settings-command.ts";

export const command = settingsCommand({
  configure: (command) =>
    command
      .argument("[name]", "what to type")
      .argument(
        "[line...]",
        "what it stands for: a command line without shop; $1 to $9 and $@ stand for what follows the name",
      ),
  examples: [
    ["shop alias set latest 'orders list --newest --limit 10'", "shop latest; shop latest --json"],
    ["shop alias set buy 'orders place --user $1 --product $2 --quantity 1'", "shop buy Ana TEA-1"],
  ],
  run: async (call) => {
    const [name, ...words] = call.args.filter((word) => word !== undefined);
    const [first] = words;
    const values = required({ NAME: name, LINE: first });
    const line = words.length === 1 ? values.LINE : shellLine(words);
    await printThing(await setAlias({ name: values.NAME, line }, call.commands, call.terminal.env), aliasColumns, call);
    return undefined;
  },
});
