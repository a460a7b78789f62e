import type { CommandCall } from "../commands/command.ts";
import type { Connection } from "../connection/connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { CliFailure } from "../failures/cli-failure.ts";

/**
 * To be called before anything that changes a shop: refuses it in a read-only context, and says on a terminal which shop is
 * about to be changed, and as whom. Sends nothing.
 * @throws exit 4 in a read-only context that is not unlocked
 */
export async function beforeChange(connection: Connection, call: Said): Promise<void> {
  refuseReadOnly(connection);
  await sayWhere(connection, call);
}

/** @throws exit 4 in a read-only context that is not unlocked */
export function refuseReadOnly({ readOnly, context }: Pick<Connection, "readOnly" | "context">): void {
  if (!readOnly) return;
  throw new CliFailure(
    "read_only",
    exitCodes.notAllowed,
    `The context ${context?.name} is read-only: nothing was sent.`,
    'Open it for a while, with a reason that the journal of the shop keeps: shop unlock 15m --reason "…"',
  );
}

type Said = Pick<CommandCall, "options" | "terminal">;

/** The banner, for people only: a script's stderr stays empty. */
export async function sayWhere(connection: Connection, call: Said): Promise<void> {
  await sayToPeople(call, ({ paintedBanner }) => paintedBanner(connection, call.terminal));
}

/** The same without a word about who we are, for what is asked as nobody. */
export async function sayShop(connection: Connection, call: Said): Promise<void> {
  await sayToPeople(call, ({ paintedShop }) => paintedShop(connection, call.terminal));
}

async function sayToPeople(
  { options, terminal: { stderr } }: Said,
  text: (banner: typeof import("./banner.ts")) => string,
): Promise<void> {
  if (stderr.isTTY && options.quiet !== true) stderr.write(`${text(await import("./banner.ts"))}\n`);
}
