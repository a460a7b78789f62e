import { findProductId } from "../../connection/find-things.ts";
import { minorUnits, withChangeOptions } from "../../connection/shop-options.ts";
import { fill } from "../../form/fill.ts";
import { numberWanted, productWanted, textWanted, UNCHANGED } from "../../form/shop-fields.ts";
import { changeOptions, filled, numberIn, optional, optionalNumber } from "../../input/required.ts";
import { productColumns } from "../../output/columns.ts";
import { printThing } from "../../output/print.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: true,
  configure: (command) => {
    command
      .argument("[product]", "id or SKU")
      .option("--sku <sku>", "the new SKU")
      .option("--name <name>", "the new name")
      .option("--unit-price <minor units>", "the new price, in minor units; orders keep theirs", minorUnits)
      .option("--currency <code>", "the new currency");
    withChangeOptions(command, { versioned: true });
  },
  examples: [["shop products update NW-001 --unit-price 1900", "19.00 from now on"]],
  run: async (connection, call) => {
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
  },
});
