import { connectAsNobody } from "../connection/connect.ts";
import { withShopOptions } from "../connection/shop-options.ts";
import { LOCAL } from "../contexts/context.ts";
import { exitCodes } from "../exit-codes.ts";
import type { CommandModule } from "./command.ts";
import { exampleText } from "./shop-command.ts";
import { folder } from "./up.ts";

export const command: CommandModule = {
  configure(command) {
    withShopOptions(command)
      .option("--data <folder>", "the data folder of the shop to look for (SHOP_DATA_DIR)", folder)
      .addHelpText("before", exampleText(examples))
      .addHelpText("after", "\nExits with 0 when both services are ready, else with 1.");
  },
  async run(call) {
    const { terminal } = call;
    const data = typeof call.options.data === "string" ? call.options.data : undefined;
    const env = data === undefined ? terminal.env : { ...terminal.env, SHOP_DATA_DIR: data };
    // A data folder is one of this machine's, whatever context is chosen.
    const options = data === undefined ? call.options : { context: LOCAL, ...call.options };
    const asked = data === undefined ? call : { options, terminal: { ...terminal, env } };
    await using connection = connectAsNobody(asked);
    const { tellStatus } = await import("../local-shop/tell-status.ts");
    const ready = await tellStatus(connection, { options, env, terminal });
    return ready ? exitCodes.ok : exitCodes.failed;
  },
};

const examples = [
  ["shop status", "where both services are, and whether they are ready"],
  ["shop status --json", "the same for a script"],
] as const;
