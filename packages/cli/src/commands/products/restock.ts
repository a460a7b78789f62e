import type { Product } from "@shop/sdk";
import type { Connection } from "../../connection/connect.ts";
import { findProduct } from "../../connection/find-things.ts";
import { wholeNumber, withChangeOptions } from "../../connection/shop-options.ts";
import { beforeChange } from "../../contexts/before-change.ts";
import type { ExitCode } from "../../exit-codes.ts";
import { inputMissing, usage } from "../../failures/cli-failure.ts";
import { fill, type Wanted } from "../../form/fill.ts";
import { numberWanted, productWanted, textWanted } from "../../form/shop-fields.ts";
import { changeOptions, numberIn, optional, optionalNumber } from "../../input/required.ts";
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
      .option("--change <n>", "units to add, or with a minus to take away", wholeNumber)
      .option("--set-to <n>", "what was counted, instead of --change", wholeNumber)
      .option(
        "--expected <n>",
        "with --set-to: the stock that it must still have (default: what it has now)",
        wholeNumber,
      )
      .option("--reason <text>", "why, for the ledger");
    withWhereOptions(withChangeOptions(command, { versioned: false }), PRODUCT_WHERE);
  },
  examples: [
    ['shop products restock NW-001 --change 20 --reason "delivery 4711"', "20 more"],
    ["shop products restock --where 'stock<10' --change 20 --reason delivery --yes", "20 more of all that run short"],
    ['shop products restock NW-001 --set-to 37 --expected 39 --reason "stocktaking"', "what was counted"],
  ],
  run: async (connection, call) => {
    const where = whereOf(call);
    if (where !== undefined) return restockAll(where, connection, call);
    await beforeChange(connection, call);
    const { PRODUCT, ...values } = await fill(call, {
      title: "Change the stock",
      wanted: {
        PRODUCT: productWanted(call.args[0], connection.shop),
        "--change": changeWanted(call),
        "--reason": textWanted(optional(call, "reason"), "Reason", "for the ledger: delivery 4711"),
      },
    });
    const found = await findProduct(PRODUCT, connection.shop);
    const product = await change(found, values["--reason"], numberIn(values["--change"]), connection, call);
    await printThing(product, productColumns, call);
    return undefined;
  },
});

/** With `--set-to` there is no change to ask for. */
function changeWanted(call: CommandCall): Wanted {
  const field = numberWanted(optionalNumber(call, "change"), "Change", Number.MIN_SAFE_INTEGER, "20 more, or -3");
  return { ...field, optional: call.options.setTo !== undefined };
}

function change(
  { id, stock }: Product,
  reason: string,
  difference: number | undefined,
  { shop }: Connection,
  call: CommandCall,
): Promise<Product> {
  const set_to = optionalNumber(call, "setTo");
  if (difference !== undefined && set_to !== undefined) throw usage("--change and --set-to exclude each other.");
  if (difference !== undefined) return shop.products.restock(id, { change: difference, reason }, changeOptions(call));
  if (set_to === undefined) throw usage("Nothing was asked for.", "Give --change or --set-to.");
  return shop.products.setStock(
    id,
    { set_to, expected: optionalNumber(call, "expected") ?? stock, reason },
    changeOptions(call),
  );
}

async function restockAll(where: string, connection: Connection, call: CommandCall): Promise<ExitCode> {
  const [change, set_to, reason] = [
    optionalNumber(call, "change"),
    optionalNumber(call, "setTo"),
    optional(call, "reason"),
  ];
  if (change !== undefined && set_to !== undefined) throw usage("--change and --set-to exclude each other.");
  if (reason === undefined) throw inputMissing(["--reason"]);
  if (change === undefined && set_to === undefined) throw inputMissing(["--change or --set-to"]);
  const { planned } = await import("../../plan/run-plan.ts");
  const plan = change === undefined ? { set_to: set_to ?? 0, reason } : { change, reason };
  return planned({ action: "products.restock", change: plan }, where, connection, call);
}
