import type { Role } from "@shop/sdk";
import { Option } from "commander";
import { findUserId } from "../../connection/find-things.ts";
import { withChangeOptions } from "../../connection/shop-options.ts";
import { inputMissing } from "../../failures/cli-failure.ts";
import { passwordAsked, readPassword, withPasswordOptions } from "../../input/password.ts";
import { changeOptions, given, optional, required } from "../../input/required.ts";
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
    const { USER } = required({ USER: call.args[0] });
    const password = passwordAsked(call) ? await readPassword(call, { twice: true }) : undefined;
    const change = given({
      password,
      address: optional(call, "address"),
      role: optional(call, "role") as Role | undefined,
    });
    if (Object.keys(change).length === 0) throw inputMissing(["--address, --password or --role"]);
    const user = await connection.shop.users.update(await findUserId(USER, connection), change, changeOptions(call));
    await printThing(user, userColumns, call);
  },
});
