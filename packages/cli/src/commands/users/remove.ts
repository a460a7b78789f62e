import { confirm, withConfirmOption } from "../../confirm/confirm.ts";
import { findUserId } from "../../connection/find-things.ts";
import { withChangeOptions } from "../../connection/shop-options.ts";
import { fill } from "../../form/fill.ts";
import { userWanted } from "../../form/shop-fields.ts";
import { changeOptions } from "../../input/required.ts";
import { userColumns } from "../../output/columns.ts";
import { printThing } from "../../output/print.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: true,
  configure: (command) =>
    withConfirmOption(withChangeOptions(command.argument("[user]", "id or name"), { versioned: true })),
  examples: [["shop users remove newUser", "prints what it was; refused while there are orders"]],
  run: async (connection, call) => {
    const wanted = { USER: userWanted(call.args[0], connection.shop) };
    const { USER } = await fill(call, { title: "Remove a user", wanted });
    const id = await findUserId(USER, connection);
    await confirm(call, async () => (await import("../../confirm/consequences.ts")).removingUser(connection.shop, id));
    const user = await connection.shop.users.remove(id, changeOptions(call));
    await printThing(user, userColumns, call);
  },
});
