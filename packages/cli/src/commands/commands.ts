import type { DescribedCommand } from "../help/describe-commands.ts";
import { columnsOf } from "../output/column.ts";
import { printList } from "../output/print.ts";
import { settingsCommand } from "./settings-command.ts";

const columns = columnsOf<DescribedCommand>({
  command: { value: ({ command }) => `shop ${command}` },
  summary: {},
  arguments: { hidden: true },
  flags: { hidden: true },
  examples: { hidden: true },
  notes: { hidden: true },
  exit_codes: { hidden: true, value: ({ exit_codes }) => exit_codes.join(" ") },
  environment: { hidden: true, value: ({ environment }) => environment.join(" ") },
});

export const command = settingsCommand({
  configure: () => undefined,
  examples: [
    ["shop commands", "every command, a line each"],
    ["shop commands --json", "with arguments, flags, examples, exit codes and variables"],
    ["shop commands --columns command,exit_codes", "how each can end"],
  ],
  run: async (call) => {
    const { describeCommands } = await import("../help/describe-commands.ts");
    const items = await describeCommands(call.commands);
    async function* pages() {
      yield { items };
    }
    await printList(pages(), columns, call);
    return undefined;
  },
});
