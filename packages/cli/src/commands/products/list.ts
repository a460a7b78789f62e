import { listQuery, printPages, withListOptions } from "../../input/list-options.ts";
import { given, optional } from "../../input/required.ts";
import { productColumns } from "../../output/columns.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: false,
  configure: (command) => withListOptions(command.option("--name-prefix <text>", "only products whose name begins so")),
  examples: [
    ["shop products list", "everything that is sold"],
    ["shop products list --name-prefix ch --json", "as a JSON array"],
  ],
  run: async ({ shop }, call) => {
    const query = given({ name_prefix: optional(call, "namePrefix") });
    await printPages(shop.products.list({ ...query, ...listQuery(call) }), productColumns, call);
  },
});
