import { findUserId } from "../../connection/find-things.ts";
import { withChangeOptions } from "../../connection/shop-options.ts";
import { changeOptions, required } from "../../input/required.ts";
import { userColumns } from "../../output/columns.ts";
import { printThing } from "../../output/print.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: true,
  configure: (command) => withChangeOptions(command.argument("[user]", "id or name"), { versioned: true }),
  examples: [["shop users remove newUser", "prints what it was; refused while there are orders"]],
  run: async (connection, call) => {
    const { USER } = required({ USER: call.args[0] });
    const user = await connection.shop.users.remove(await findUserId(USER, connection), changeOptions(call));
    await printThing(user, userColumns, call);
  },
});
