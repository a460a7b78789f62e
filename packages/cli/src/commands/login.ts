import { writeSession } from "../credentials/session-file.ts";
import { readPassword, withPasswordOptions } from "../input/password.ts";
import { optional, required } from "../input/required.ts";
import { userColumns } from "../output/columns.ts";
import { printThing } from "../output/print.ts";
import { shopCommand } from "./shop-command.ts";

export const command = shopCommand({
  changes: false,
  configure: (command) =>
    withPasswordOptions(command.argument("[name]", "who you are").option("--name <name>", "the same as a flag")),
  examples: [
    ["shop login newUser", "asks for the password"],
    ['echo "$PASSWORD" | shop login newUser --password-stdin', "from a script"],
  ],
  run: async ({ shop, userServiceUrl }, call) => {
    const { NAME } = required({ NAME: call.args[0] ?? optional(call, "name") });
    const password = await readPassword(call, { twice: false });
    const { token, user, expires_at } = await shop.withToken(undefined).login(NAME, password);
    writeSession(call.terminal.env, userServiceUrl, { token, user_id: user.id, name: user.name, expires_at });
    const columns = [...userColumns, { title: "UNTIL", value: () => expires_at }];
    await printThing(user, columns, call);
  },
});
