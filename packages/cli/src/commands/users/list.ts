import type { Role } from "@shop/sdk";
import { Option } from "commander";
import { listQuery, printPages, withListOptions } from "../../input/list-options.ts";
import { given, optional } from "../../input/required.ts";
import { userColumns } from "../../output/columns.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: false,
  configure: (command) => {
    command
      .option("--name-prefix <text>", "only users whose name begins so")
      .addOption(new Option("--role <role>", "only users of this role").choices(["customer", "operator"]));
    withListOptions(command);
  },
  examples: [
    ["shop users list", "everybody, oldest first"],
    ["shop users list --role operator --json", "as a JSON array"],
  ],
  run: async ({ shop }, call) => {
    const query = given({
      name_prefix: optional(call, "namePrefix"),
      role: optional(call, "role") as Role | undefined,
    });
    await printPages(shop.users.list({ ...query, ...listQuery(call) }), userColumns, call);
  },
});
