import type { Connection } from "../connection/connect.ts";
import { writeSession } from "../credentials/session-file.ts";
import { exitCodes } from "../exit-codes.ts";
import { CliFailure } from "../failures/cli-failure.ts";
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
  run: async (connection, call) => {
    refuseBesideKey(connection);
    const { NAME } = required({ NAME: call.args[0] ?? optional(call, "name") });
    const password = await readPassword(call, { twice: false });
    const { token, user, expires_at } = await connection.shop.withToken(undefined).login(NAME, password);
    await writeSession(call.terminal.env, connection, { token, user_id: user.id, name: user.name, expires_at });
    const columns = [...userColumns, { title: "UNTIL", value: () => expires_at }];
    await printThing(user, columns, call);
  },
});

/** The session would be kept, and never used. */
function refuseBesideKey({ context }: Connection): void {
  if (context?.authentication.by !== "key") return;
  const { name, userServiceUrl, orderServiceUrl } = context;
  throw new CliFailure(
    "context_has_key",
    exitCodes.conflict,
    `The context ${name} uses the API key that is kept for it, so a session would never be used.`,
    `To log in instead: shop context add ${name} --replace --session --user-service-url ${userServiceUrl} --order-service-url ${orderServiceUrl}`,
  );
}
