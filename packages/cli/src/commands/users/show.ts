import { findUserId } from "../../connection/find-things.ts";
import { fill } from "../../form/fill.ts";
import { userWanted } from "../../form/shop-fields.ts";
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
    const wanted = { USER: userWanted(call.args[0], connection.shop) };
    const { USER } = await fill(call, { title: "Show a user", wanted });
    const user = await connection.shop.users.get(await findUserId(USER, connection));
    await printThing(user, userColumns, call);
  },
});
