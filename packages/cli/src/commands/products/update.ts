import type { Connection } from "../../connection/connect.ts";
import { findProductId } from "../../connection/find-things.ts";
import { minorUnits, withChangeOptions } from "../../connection/shop-options.ts";
import { beforeChange } from "../../contexts/before-change.ts";
import type { ExitCode } from "../../exit-codes.ts";
import { inputMissing, usage } from "../../failures/cli-failure.ts";
import { fill } from "../../form/fill.ts";
import { numberWanted, productWanted, textWanted, UNCHANGED } from "../../form/shop-fields.ts";
import { changeOptions, filled, numberIn, optional, optionalNumber } from "../../input/required.ts";
import { productColumns } from "../../output/columns.ts";
import { printThing } from "../../output/print.ts";
import { PRODUCT_WHERE, whereOf, withWhereOptions } from "../../plan/where-options.ts";
import type { CommandCall } from "../command.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: "sometimes",
  configure: (command) => {
    command
      .argument("[product]", "id or SKU")
      .option("--sku <sku>", "the new SKU")
      .option("--name <name>", "the new name")
      .option("--unit-price <minor units>", "the new price, in minor units; orders keep theirs", minorUnits)
      .option("--currency <code>", "the new currency");
    withWhereOptions(withChangeOptions(command, { versioned: true }), PRODUCT_WHERE);
  },
  examples: [["shop products update NW-001 --unit-price 1900", "19.00 from now on"]],
  run: async (connection, call) => {
    const where = whereOf(call);
    if (where !== undefined) return updateAll(where, connection, call);
    await beforeChange(connection, call);
    const { PRODUCT, ...values } = await fill(call, {
      title: "Change a product",
      wanted: {
        PRODUCT: productWanted(call.args[0], connection.shop),
        "--sku": { ...textWanted(optional(call, "sku"), "SKU", UNCHANGED), optional: true },
        "--name": { ...textWanted(optional(call, "name"), "Name", UNCHANGED), optional: true },
        "--unit-price": { ...numberWanted(optionalNumber(call, "unitPrice"), "Price", 0, UNCHANGED), optional: true },
        "--currency": { ...textWanted(optional(call, "currency"), "Currency", UNCHANGED), optional: true },
      },
      oneOf: ["--sku", "--name", "--unit-price", "--currency"],
    });
    const change = filled({
      sku: values["--sku"],
      name: values["--name"],
      unit_price: numberIn(values["--unit-price"]),
      currency: values["--currency"],
    });
    const product = await connection.shop.products.update(
      await findProductId(PRODUCT, connection),
      change,
      changeOptions(call),
    );
    await printThing(product, productColumns, call);
    return undefined;
  },
});

/** A SKU and a name are each product's own. */
async function updateAll(where: string, connection: Connection, call: CommandCall): Promise<ExitCode> {
  if (optional(call, "sku") !== undefined || optional(call, "name") !== undefined)
    throw usage("--sku and --name are for one product, not for --where.");
  const change = filled({ unit_price: optionalNumber(call, "unitPrice"), currency: optional(call, "currency") });
  if (Object.keys(change).length === 0) throw inputMissing(["--unit-price or --currency"]);
  const { planned } = await import("../../plan/run-plan.ts");
  return planned({ action: "products.update", change }, where, connection, call);
}
