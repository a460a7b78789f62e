import { findProductId } from "../../connection/find-things.ts";
import { minorUnits, withChangeOptions } from "../../connection/shop-options.ts";
import { inputMissing } from "../../failures/cli-failure.ts";
import { changeOptions, given, optional, optionalNumber, required } from "../../input/required.ts";
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
    const { PRODUCT } = required({ PRODUCT: call.args[0] });
    const change = given({
      sku: optional(call, "sku"),
      name: optional(call, "name"),
      unit_price: optionalNumber(call, "unitPrice"),
      currency: optional(call, "currency"),
    });
    if (Object.keys(change).length === 0) throw inputMissing(["--sku, --name, --unit-price or --currency"]);
    const product = await connection.shop.products.update(
      await findProductId(PRODUCT, connection),
      change,
      changeOptions(call),
    );
    await printThing(product, productColumns, call);
  },
});
