import { withChangeOptions } from "../../connection/shop-options.ts";
import { readPassword, withPasswordOptions } from "../../input/password.ts";
import { changeOptions, optional, required } from "../../input/required.ts";
import { userColumns } from "../../output/columns.ts";
import { printThing } from "../../output/print.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: true,
  configure: (command) => {
    command
      .option("--name <name>", "the user's name; unique, not of digits alone")
      .option("--address <address>", "where the orders go");
    withChangeOptions(withPasswordOptions(command), { versioned: false });
  },
  examples: [
    ['shop users add --name newUser --address "new address"', "asks for the password"],
    [
      'echo "$PASSWORD" | shop users add --name newUser --address "new address" --password-stdin --json',
      "from a script",
    ],
  ],
  run: async ({ shop }, call) => {
    const values = required({ "--name": optional(call, "name"), "--address": optional(call, "address") });
    const password = await readPassword(call, { twice: true });
    const user = await shop.users.add(
      { name: values["--name"], address: values["--address"], password },
      changeOptions(call),
    );
    await printThing(user, userColumns, call);
  },
});
