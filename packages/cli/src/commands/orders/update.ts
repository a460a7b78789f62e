import { findProductId } from "../../connection/find-things.ts";
import { wholeNumber, withChangeOptions } from "../../connection/shop-options.ts";
import { inputMissing } from "../../failures/cli-failure.ts";
import { orderId } from "../../input/order-id.ts";
import { changeOptions, given, optional, optionalNumber, required } from "../../input/required.ts";
import { orderColumns } from "../../output/columns.ts";
import { printThing } from "../../output/print.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: true,
  configure: (command) => {
    command
      .argument("[order]", "the order's id")
      .option("--quantity <n>", "the new quantity; the price stays", wholeNumber)
      .option("--product <product>", "another product, at its price: id or SKU")
      .option("--date <date>", "YYYY-MM-DD");
    withChangeOptions(command, { versioned: true });
  },
  examples: [["shop orders update 12 --quantity 3", "the stock follows"]],
  run: async (connection, call) => {
    const { ORDER } = required({ ORDER: call.args[0] });
    const id = orderId(ORDER);
    const product = optional(call, "product");
    const change = given({
      quantity: optionalNumber(call, "quantity"),
      date: optional(call, "date"),
      product_id: product === undefined ? undefined : await findProductId(product, connection),
    });
    if (Object.keys(change).length === 0) throw inputMissing(["--quantity, --product or --date"]);
    const order = await connection.shop.orders.update(id, change, changeOptions(call));
    await printThing(order, orderColumns, call);
  },
});
