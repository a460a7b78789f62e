import { withChangeOptions } from "../../connection/shop-options.ts";
import { orderId } from "../../input/order-id.ts";
import { changeOptions, required } from "../../input/required.ts";
import { orderColumns } from "../../output/columns.ts";
import { printThing } from "../../output/print.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: true,
  configure: (command) => withChangeOptions(command.argument("[order]", "the order's id"), { versioned: true }),
  examples: [["shop orders cancel 12", "prints what it was; its units go back to the stock"]],
  run: async ({ shop }, call) => {
    const { ORDER } = required({ ORDER: call.args[0] });
    const order = await shop.orders.cancel(orderId(ORDER), changeOptions(call));
    await printThing(order, orderColumns, call);
  },
});
