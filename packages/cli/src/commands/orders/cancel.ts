import { confirm, withConfirmOption } from "../../confirm/confirm.ts";
import { withChangeOptions } from "../../connection/shop-options.ts";
import { fill } from "../../form/fill.ts";
import { orderWanted } from "../../form/shop-fields.ts";
import { orderId } from "../../input/order-id.ts";
import { changeOptions } from "../../input/required.ts";
import { orderColumns } from "../../output/columns.ts";
import { printThing } from "../../output/print.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: true,
  configure: (command) =>
    withConfirmOption(withChangeOptions(command.argument("[order]", "the order's id"), { versioned: true })),
  examples: [["shop orders cancel 12", "prints what it was; its units go back to the stock"]],
  run: async ({ shop }, call) => {
    const wanted = { ORDER: orderWanted(call.args[0], shop) };
    const { ORDER } = await fill(call, { title: "Cancel an order", wanted });
    const id = orderId(ORDER);
    await confirm(call, async () => (await import("../../confirm/consequences.ts")).cancelling(shop, id));
    const order = await shop.orders.cancel(id, changeOptions(call));
    await printThing(order, orderColumns, call);
  },
});
