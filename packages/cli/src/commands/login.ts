import type { Connection } from "../connection/connect.ts";
import { writeSession } from "../credentials/session-file.ts";
import { exitCodes } from "../exit-codes.ts";
import { CliFailure } from "../failures/cli-failure.ts";
import { fill } from "../form/fill.ts";
import { textWanted } from "../form/shop-fields.ts";
import { passwordWanted, withPasswordOptions } from "../input/password.ts";
import { optional } from "../input/required.ts";
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
    const { NAME, "--password-stdin": password } = await fill(call, {
      title: "Log in",
      wanted: {
        NAME: textWanted(call.args[0] ?? optional(call, "name"), "Name"),
        "--password-stdin": await passwordWanted(call, { isNew: false }),
      },
    });
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
