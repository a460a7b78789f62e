import type { Role } from "@shop/sdk";
import { Option } from "commander";
import { findUserId } from "../../connection/find-things.ts";
import { withChangeOptions } from "../../connection/shop-options.ts";
import { fill } from "../../form/fill.ts";
import { roleWanted, textWanted, UNCHANGED, userWanted } from "../../form/shop-fields.ts";
import { passwordAsked, passwordWanted, withPasswordOptions } from "../../input/password.ts";
import { changeOptions, filled, optional } from "../../input/required.ts";
import { userColumns } from "../../output/columns.ts";
import { printThing } from "../../output/print.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: true,
  configure: (command) => {
    command
      .argument("[user]", "id or name")
      .option("--address <address>", "the new address")
      .addOption(new Option("--role <role>", "what the user may do").choices(["customer", "operator"]));
    withChangeOptions(withPasswordOptions(command), { versioned: true });
  },
  examples: [
    ['shop users update 4 --address "another address"', "moves"],
    ["shop users update newUser --password", "asks for a new password, which ends their sessions"],
    ["shop users update newUser --role operator", "makes an operator"],
  ],
  run: async (connection, call) => {
    if (passwordAsked(call) && call.terminal.stderr.isTTY) {
      const { passwordText } = await import("../../confirm/consequences.ts");
      call.terminal.stderr.write(`${passwordText()}\n`);
    }
    const values = await fill(call, {
      title: "Change a user",
      wanted: {
        USER: userWanted(call.args[0], connection.shop),
        "--address": { ...textWanted(optional(call, "address"), "Address", UNCHANGED), optional: true },
        "--role": { ...roleWanted(optional(call, "role")), optional: true },
        "--password": {
          ...(await passwordWanted(call, { isNew: true })),
          // With the flag that was said before, and at length.
          ...(passwordAsked(call) ? {} : { optional: true, placeholder: `${UNCHANGED}; a new one can't be undone` }),
        },
      },
      ...(passwordAsked(call) ? {} : { oneOf: ["--address", "--role", "--password"] }),
    });
    const { USER, "--address": address, "--role": role, "--password": password } = values;
    const change = filled({ address, role: role as Role, password });
    const user = await connection.shop.users.update(await findUserId(USER, connection), change, changeOptions(call));
    await printThing(user, userColumns, call);
  },
});
