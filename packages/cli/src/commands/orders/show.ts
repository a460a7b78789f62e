import { fill } from "../../form/fill.ts";
import { orderWanted } from "../../form/shop-fields.ts";
import { orderId } from "../../input/order-id.ts";
import { orderColumns } from "../../output/columns.ts";
import { printThing } from "../../output/print.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: false,
  configure: (command) => command.argument("[order]", "the order's id"),
  examples: [["shop orders show 12 --json", "the whole of it"]],
  run: async ({ shop }, call) => {
    const wanted = { ORDER: orderWanted(call.args[0], shop) };
    const { ORDER } = await fill(call, { title: "Show an order", wanted });
    await printThing(await shop.orders.get(orderId(ORDER)), orderColumns, call);
  },
});
