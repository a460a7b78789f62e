import { readContexts } from "../../contexts/context-file.ts";
import { contextColumns, reportAll } from "../../contexts/describe-context.ts";
import { printList } from "../../output/print.ts";
import { settingsCommand } from "../settings-command.ts";

export const command = settingsCommand({
  configure: () => undefined,
  examples: [["shop context list", "the shops that have names; * is the chosen one"]],
  run: async (call) => {
    const { env } = call.terminal;
    const items = reportAll(readContexts(env), env);
    await printList(onePage(items), contextColumns, call);
  },
});

async function* onePage<T>(items: readonly T[]): AsyncGenerator<{ readonly items: readonly T[] }> {
  yield { items };
}
