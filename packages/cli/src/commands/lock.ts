import { withShopOptions } from "../connection/shop-options.ts";
import { lockColumns } from "../contexts/lock-columns.ts";
import { lockContext } from "../contexts/unlock-context.ts";
import { printThing } from "../output/print.ts";
import type { CommandModule } from "./command.ts";
import { exampleText } from "./shop-command.ts";

export const command: CommandModule = {
  configure(command) {
    const examples = [["shop lock", "the chosen read-only context takes no changes any more"]] as const;
    withShopOptions(command).addHelpText("before", exampleText(examples));
  },
  async run(call) {
    await printThing(await lockContext(call), lockColumns, call);
    return undefined;
  },
};
