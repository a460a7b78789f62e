import { withChangeOptions } from "../../connection/shop-options.ts";
import { fill } from "../../form/fill.ts";
import { textWanted } from "../../form/shop-fields.ts";
import { passwordWanted, withPasswordOptions } from "../../input/password.ts";
import { changeOptions, optional } from "../../input/required.ts";
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
    const values = await fill(call, {
      title: "Add a user",
      wanted: {
        "--name": textWanted(optional(call, "name"), "Name"),
        "--address": textWanted(optional(call, "address"), "Address", "where the orders go"),
        "--password-stdin": await passwordWanted(call, { isNew: true }),
      },
    });
    const { "--name": name, "--address": address, "--password-stdin": password } = values;
    const user = await shop.users.add({ name, address, password }, changeOptions(call));
    await printThing(user, userColumns, call);
  },
});
