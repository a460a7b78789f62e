import { minorUnits, wholeNumber, withChangeOptions } from "../../connection/shop-options.ts";
import { changeOptions, given, optional, optionalNumber, required } from "../../input/required.ts";
import { productColumns } from "../../output/columns.ts";
import { printThing } from "../../output/print.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: true,
  configure: (command) => {
    command
      .option("--sku <sku>", "the shop's own code; unique, not of digits alone")
      .option("--name <name>", "what it is called")
      .option("--unit-price <minor units>", "the price of one, in minor units: 1800 for 18.00 USD", minorUnits)
      .option("--currency <code>", "an ISO 4217 code", "USD")
      .option("--stock <n>", "the opening stock (default: 0)", wholeNumber);
    withChangeOptions(command, { versioned: false });
  },
  examples: [["shop products add --sku TEA-1 --name Chai --unit-price 1800 --stock 39", "18.00 USD each"]],
  run: async ({ shop }, call) => {
    const unit_price = optionalNumber(call, "unitPrice");
    const values = required({
      "--sku": optional(call, "sku"),
      "--name": optional(call, "name"),
      "--unit-price": unit_price,
    });
    const product = await shop.products.add(
      {
        sku: values["--sku"],
        name: values["--name"],
        unit_price: unit_price ?? 0,
        currency: optional(call, "currency") ?? "USD",
        ...given({ stock: optionalNumber(call, "stock") }),
      },
      changeOptions(call),
    );
    await printThing(product, productColumns, call);
  },
});
