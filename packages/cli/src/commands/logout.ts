import { isShopError } from "@shop/sdk";
import { readSession, writeSession } from "../credentials/session-file.ts";
import { exitCodes } from "../exit-codes.ts";
import { CliFailure } from "../failures/cli-failure.ts";
import { printThing } from "../output/print.ts";
import { shopCommand } from "./shop-command.ts";

export const command = shopCommand({
  changes: false,
  configure: () => undefined,
  examples: [["shop logout", "ends the session, in both services at once"]],
  run: async (connection, call) => {
    const { terminal } = call;
    const session = readSession(terminal.env, connection);
    if (session === undefined)
      throw new CliFailure("no_session", exitCodes.conflict, `Nobody is logged in at ${connection.userServiceUrl}.`);
    // A session that the service does not know any more is over as well: only the file has still to learn it.
    await connection.shop.withToken(session.token).logout().catch(unlessOver);
    await writeSession(terminal.env, connection, undefined);
    await printThing(
      { logged_out: session.name },
      [{ title: "LOGGED OUT", value: ({ logged_out }) => logged_out }],
      call,
    );
  },
});

function unlessOver(error: unknown): void {
  if (!isShopError(error) || error.code !== "unauthenticated") throw error;
}
