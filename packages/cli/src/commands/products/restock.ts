import type { Product } from "@shop/sdk";
import type { Connection } from "../../connection/connect.ts";
import { findProduct } from "../../connection/find-things.ts";
import { wholeNumber, withChangeOptions } from "../../connection/shop-options.ts";
import { inputMissing, usage } from "../../failures/cli-failure.ts";
import { changeOptions, optional, optionalNumber, required } from "../../input/required.ts";
import { productColumns } from "../../output/columns.ts";
import { printThing } from "../../output/print.ts";
import type { CommandCall } from "../command.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: true,
  configure: (command) => {
    command
      .argument("[product]", "id or SKU")
      .option("--change <n>", "units to add, or with a minus to take away", wholeNumber)
      .option("--set-to <n>", "what was counted, instead of --change", wholeNumber)
      .option(
        "--expected <n>",
        "with --set-to: the stock that it must still have (default: what it has now)",
        wholeNumber,
      )
      .option("--reason <text>", "why, for the ledger");
    withChangeOptions(command, { versioned: false });
  },
  examples: [
    ['shop products restock NW-001 --change 20 --reason "delivery 4711"', "20 more"],
    ['shop products restock NW-001 --set-to 37 --expected 39 --reason "stocktaking"', "what was counted"],
  ],
  run: async (connection, call) => {
    const { PRODUCT, "--reason": reason } = required({ PRODUCT: call.args[0], "--reason": optional(call, "reason") });
    const product = await change(await findProduct(PRODUCT, connection.shop), reason, connection, call);
    await printThing(product, productColumns, call);
  },
});

function change({ id, stock }: Product, reason: string, { shop }: Connection, call: CommandCall): Promise<Product> {
  const difference = optionalNumber(call, "change");
  const set_to = optionalNumber(call, "setTo");
  if (difference !== undefined && set_to !== undefined) throw usage("--change and --set-to exclude each other.");
  if (difference !== undefined) return shop.products.restock(id, { change: difference, reason }, changeOptions(call));
  if (set_to === undefined) throw inputMissing(["--change or --set-to"]);
  return shop.products.setStock(
    id,
    { set_to, expected: optionalNumber(call, "expected") ?? stock, reason },
    changeOptions(call),
  );
}
