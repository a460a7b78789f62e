import { withChangeOptions } from "../../connection/shop-options.ts";
import { orderId } from "../../input/order-id.ts";
import { changeOptions, required } from "../../input/required.ts";
import { orderColumns } from "../../output/columns.ts";
import { printThing } from "../../output/print.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: true,
  configure: (command) => withChangeOptions(command.argument("[order]", "the order's id"), { versioned: true }),
  examples: [
    ["shop orders restore 12", "brings a cancelled order back as it was; its units are taken from the stock again"],
  ],
  run: async ({ shop }, call) => {
    const { ORDER } = required({ ORDER: call.args[0] });
    await printThing(await shop.orders.restore(orderId(ORDER), changeOptions(call)), orderColumns, call);
  },
});
