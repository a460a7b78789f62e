import { findProductId } from "../../connection/find-things.ts";
import { wholeNumber, withChangeOptions } from "../../connection/shop-options.ts";
import { fill, type Wanted } from "../../form/fill.ts";
import { dayWanted, numberWanted, orderWanted, textWanted, UNCHANGED } from "../../form/shop-fields.ts";
import { orderId } from "../../input/order-id.ts";
import { changeOptions, filled, numberIn, optional, optionalNumber } from "../../input/required.ts";
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
    const { shop } = connection;
    const { ORDER, ...values } = await fill(call, {
      title: "Change an order",
      wanted: {
        ORDER: orderWanted(call.args[0], shop),
        "--quantity": { ...numberWanted(optionalNumber(call, "quantity"), "Quantity", 1, UNCHANGED), optional: true },
        "--product": productChange(optional(call, "product")),
        "--date": { ...dayWanted(optional(call, "date"), "Date"), placeholder: UNCHANGED },
      },
      oneOf: ["--quantity", "--product", "--date"],
    });
    const id = orderId(ORDER);
    const product = values["--product"];
    const change = filled({
      quantity: numberIn(values["--quantity"]),
      product_id: product === "" ? undefined : await findProductId(product, connection),
      date: values["--date"],
    });
    const order = await shop.orders.update(id, change, changeOptions(call));
    await printThing(order, orderColumns, call);
  },
});

/** By SKU and not by choice: a list always has something selected, and nothing is what most changes of an order want here. */
const productChange = (given: string | undefined): Wanted => ({
  ...textWanted(given, "Product", `the SKU of another one; ${UNCHANGED}`),
  optional: true,
});
