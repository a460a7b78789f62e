import { findUserId } from "../../connection/find-things.ts";
import { required } from "../../input/required.ts";
import { userColumns } from "../../output/columns.ts";
import { printThing } from "../../output/print.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: false,
  configure: (command) => command.argument("[user]", "id or name"),
  examples: [
    ["shop users show 4", "by id"],
    ["shop users show newUser --json", "by name"],
  ],
  run: async (connection, call) => {
    const { USER } = required({ USER: call.args[0] });
    const user = await connection.shop.users.get(await findUserId(USER, connection));
    await printThing(user, userColumns, call);
  },
});
