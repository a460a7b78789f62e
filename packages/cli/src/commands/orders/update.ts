import type { Connection } from "../../connection/connect.ts";
import { findProductId } from "../../connection/find-things.ts";
import { wholeNumber, withChangeOptions } from "../../connection/shop-options.ts";
import { beforeChange } from "../../contexts/before-change.ts";
import type { ExitCode } from "../../exit-codes.ts";
import { inputMissing, usage } from "../../failures/cli-failure.ts";
import { fill, type Wanted } from "../../form/fill.ts";
import { dayWanted, numberWanted, orderWanted, textWanted, UNCHANGED } from "../../form/shop-fields.ts";
import { orderId } from "../../input/order-id.ts";
import { changeOptions, filled, numberIn, optional, optionalNumber } from "../../input/required.ts";
import { orderColumns } from "../../output/columns.ts";
import { printThing } from "../../output/print.ts";
import { ORDER_WHERE, whereOf, withWhereOptions } from "../../plan/where-options.ts";
import type { CommandCall } from "../command.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: "sometimes",
  configure: (command) => {
    command
      .argument("[order]", "the order's id")
      .option("--quantity <n>", "the new quantity; the price stays", wholeNumber)
      .option("--product <product>", "another product, at its price: id or SKU")
      .option("--date <date>", "YYYY-MM-DD");
    withWhereOptions(withChangeOptions(command, { versioned: true }), ORDER_WHERE);
  },
  examples: [["shop orders update 12 --quantity 3", "the stock follows"]],
  run: async (connection, call) => {
    const { shop } = connection;
    const where = whereOf(call);
    if (where !== undefined) return updateAll(where, connection, call);
    await beforeChange(connection, call);
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
    return undefined;
  },
});

/** Another product has another price for every order, which a plan can't promise. */
async function updateAll(where: string, connection: Connection, call: CommandCall): Promise<ExitCode> {
  if (optional(call, "product") !== undefined) throw usage("--product is for one order, not for --where.");
  const change = filled({ quantity: optionalNumber(call, "quantity"), date: optional(call, "date") });
  if (Object.keys(change).length === 0) throw inputMissing(["--quantity or --date"]);
  const { planned } = await import("../../plan/run-plan.ts");
  return planned({ action: "orders.update", change }, where, connection, call);
}

/** By SKU and not by choice: a list always has something selected, and nothing is what most changes of an order want here. */
const productChange = (given: string | undefined): Wanted => ({
  ...textWanted(given, "Product", `the SKU of another one; ${UNCHANGED}`),
  optional: true,
});
