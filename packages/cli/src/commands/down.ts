import type { CommandModule } from "./command.ts";
import { exampleText } from "./shop-command.ts";
import { folder } from "./up.ts";

export const command: CommandModule = {
  configure(command) {
    command
      .option("--data <folder>", "the data folder (SHOP_DATA_DIR; default: .shop in the checkout)", folder)
      .option("--json", "print what was ended as JSON")
      .addHelpText("before", exampleText([["shop down", "end the shop that `shop up` started here"]]))
      .addHelpText("after", "\nReturns when both services are gone, within about 10 s. Nothing running is no failure.");
  },
  async run({ options, terminal }) {
    const { down } = await import("../local-shop/down.ts");
    const data = typeof options.data === "string" ? options.data : undefined;
    await down({ data, json: options.json === true }, terminal);
    return undefined;
  },
};
