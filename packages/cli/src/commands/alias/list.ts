import { aliasColumns } from "../../aliases/alias-columns.ts";
import { readAliases } from "../../aliases/alias-file.ts";
import { printList } from "../../output/print.ts";
import { settingsCommand } from "../settings-command.ts";

export const command = settingsCommand({
  configure: () => undefined,
  examples: [["shop alias list", "what you can type, and what it stands for"]],
  run: async (call) => {
    const items = Object.entries(readAliases(call.terminal.env)).map(([name, line]) => ({ name, line }));
    async function* pages() {
      yield { items };
    }
    await printList(pages(), aliasColumns, call);
    return undefined;
  },
});
