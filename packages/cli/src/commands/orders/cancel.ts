import { confirm } from "../../confirm/confirm.ts";
import { withChangeOptions } from "../../connection/shop-options.ts";
import { beforeChange } from "../../contexts/before-change.ts";
import { fill } from "../../form/fill.ts";
import { orderWanted } from "../../form/shop-fields.ts";
import { orderId } from "../../input/order-id.ts";
import { changeOptions } from "../../input/required.ts";
import { orderColumns } from "../../output/columns.ts";
import { printThing } from "../../output/print.ts";
import { ORDER_WHERE, whereOf, withWhereOptions } from "../../plan/where-options.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: "sometimes",
  configure: (command) =>
    withWhereOptions(
      withChangeOptions(command.argument("[order]", "the order's id"), { versioned: true }),
      ORDER_WHERE,
    ),
  examples: [
    ["shop orders cancel 12", "prints what it was; its units go back to the stock"],
    ["shop orders cancel --where 'user=newUser and date<2024-01-01' --plan old.plan", "writes what that would cancel"],
  ],
  run: async (connection, call) => {
    const { shop } = connection;
    const where = whereOf(call);
    if (where !== undefined) {
      const { planned } = await import("../../plan/run-plan.ts");
      return planned({ action: "orders.cancel" }, where, connection, call);
    }
    await beforeChange(connection, call);
    const wanted = { ORDER: orderWanted(call.args[0], shop) };
    const { ORDER } = await fill(call, { title: "Cancel an order", wanted });
    const id = orderId(ORDER);
    await confirm(call, async () => (await import("../../confirm/consequences.ts")).cancelling(shop, id));
    const order = await shop.orders.cancel(id, changeOptions(call));
    await printThing(order, orderColumns, call);
    return undefined;
  },
});
