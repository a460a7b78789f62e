import { minorUnits, wholeNumber, withChangeOptions } from "../../connection/shop-options.ts";
import { fill } from "../../form/fill.ts";
import { numberWanted, textWanted } from "../../form/shop-fields.ts";
import { changeOptions, optional, optionalNumber } from "../../input/required.ts";
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
    const values = await fill(call, {
      title: "Add a product",
      wanted: {
        "--sku": textWanted(optional(call, "sku"), "SKU", "the shop's own code"),
        "--name": textWanted(optional(call, "name"), "Name"),
        "--unit-price": numberWanted(optionalNumber(call, "unitPrice"), "Price", 0, "in minor units: 1800 for 18.00"),
        "--stock": { ...numberWanted(optionalNumber(call, "stock"), "Stock", 0, "empty: 0"), optional: true },
      },
    });
    const product = await shop.products.add(
      {
        sku: values["--sku"],
        name: values["--name"],
        unit_price: Number(values["--unit-price"]),
        currency: optional(call, "currency") ?? "USD",
        stock: Number(values["--stock"]),
      },
      changeOptions(call),
    );
    await printThing(product, productColumns, call);
  },
});
