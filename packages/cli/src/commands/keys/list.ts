import { listQuery, printPages, withListOptions } from "../../input/list-options.ts";
import { keyColumns } from "../../output/columns.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: false,
  configure: (command) => withListOptions(command),
  examples: [["shop keys list", "the keys that work, without their secrets"]],
  run: async ({ shop }, call) => {
    await printPages(shop.keys.list(listQuery(call)), keyColumns, call);
  },
});
