import { withShopOptions } from "../connection/shop-options.ts";
import type { Places } from "../replay/replay.ts";
import type { CommandCall, CommandModule } from "./command.ts";
import { exampleText } from "./shop-command.ts";

export const command: CommandModule = {
  configure(command) {
    command
      .argument("[file]", "what `shop record` wrote: FILE.sh or FILE.ts")
      .option("--fresh", "on a new, empty shop that is gone afterwards (this is what happens by itself)")
      .option("--demo", "on a fresh shop that is filled with the demo first, for what was recorded on one")
      .option("--here", "on the connected shop, which it then changes");
    withShopOptions(command).addHelpText("before", exampleText(examples)).addHelpText("after", moreHelp);
  },
  async run(call) {
    const { required } = await import("../input/required.ts");
    const { FILE } = required({ FILE: call.args[0] });
    const { usage } = await import("../failures/cli-failure.ts");
    const { here, fresh, demo } = call.options;
    if (here === true && (fresh === true || demo === true)) throw usage("--here excludes --fresh and --demo.");
    const { tellReplay } = await import("../replay/tell-replay.ts");
    return tellReplay({ file: FILE, demo: demo === true, here: here === true ? await placeOf(call) : undefined }, call);
  },
};

/** What a script needs to reach the connected shop as we do. */
async function placeOf(call: CommandCall): Promise<Places> {
  const { connect } = await import("../connection/connect.ts");
  const { beforeChange } = await import("../contexts/before-change.ts");
  await using connection = await connect(call);
  await beforeChange(connection, call);
  const { env } = call.terminal;
  const { context, userServiceUrl, orderServiceUrl, apiKey } = call.options as Readonly<Record<string, string>>;
  const given = {
    SHOP_CONTEXT: context,
    SHOP_USER_SERVICE_URL: userServiceUrl,
    SHOP_ORDER_SERVICE_URL: orderServiceUrl,
    SHOP_API_KEY: apiKey,
  };
  const forProgram = {
    SHOP_USER_SERVICE_URL: connection.userServiceUrl,
    SHOP_ORDER_SERVICE_URL: connection.orderServiceUrl,
    SHOP_API_KEY: connection.credentials?.token,
  };
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { forCommands: { ...env, ...said }, forProgram: { ...env, ...forProgram } };
}

const examples = [
  ["shop replay session.sh", "as a smoke test: on a fresh database, every answer compared with the recorded one"],
  ["shop replay session.ts --demo", "on a fresh demo shop"],
  ["shop replay session.sh --here --context staging", "on a shop that is there; what it adds stays"],
] as const;

const moreHelp = `
Tells every step on stderr, with its time. Compared are exit codes and what was printed, but for ids and times. Passwords that the
script needs (PASSWORD_ANA …) come from the environment; a fresh shop gets new ones. Exits with 0 when all answered as recorded,
else with 1.`;
