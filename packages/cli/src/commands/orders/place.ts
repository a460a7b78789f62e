import type { Shop } from "@shop/sdk";
import { findProduct, findProductId, findUserId } from "../../connection/find-things.ts";
import { wholeNumber, withChangeOptions } from "../../connection/shop-options.ts";
import type { SummaryLine } from "../../form/field.ts";
import { fill } from "../../form/fill.ts";
import { dayWanted, numberWanted, productWanted, userWanted } from "../../form/shop-fields.ts";
import { changeOptions, filled, optional, optionalNumber } from "../../input/required.ts";
import { orderColumns } from "../../output/columns.ts";
import { money } from "../../output/money.ts";
import { printThing } from "../../output/print.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: true,
  configure: (command) => {
    command
      .option("--user <user>", "for whom: id or name (default: yourself, when logged in)")
      .option("--product <product>", "what: id or SKU")
      .option("--quantity <n>", "how many", wholeNumber)
      .option("--date <date>", "YYYY-MM-DD (default: today, UTC)");
    withChangeOptions(command, { versioned: false });
  },
  examples: [
    ["shop orders place --user 4 --product NW-001 --quantity 2", "today"],
    ['shop orders place --user "Ana Trujillo" --product 1 --quantity 2 --date 2023-11-28 --json', "from a script"],
  ],
  run: async (connection, call) => {
    const own = connection.credentials?.session?.user_id;
    const { shop } = connection;
    const values = await fill(call, {
      title: "Place an order",
      wanted: {
        "--user": userWanted(optional(call, "user") ?? own?.toString(), shop),
        "--product": productWanted(optional(call, "product"), shop),
        "--quantity": numberWanted(optionalNumber(call, "quantity"), "Quantity", 1),
        "--date": dayWanted(optional(call, "date"), "Date"),
      },
      summary: (chosen) => total(chosen["--product"], Number(chosen["--quantity"]), shop),
    });
    const [user_id, product_id] = await Promise.all([
      findUserId(values["--user"], connection),
      findProductId(values["--product"], connection),
    ]);
    const order = await connection.shop.orders.place(
      { user_id, product_id, quantity: Number(values["--quantity"]), ...filled({ date: values["--date"] }) },
      changeOptions(call),
    );
    await printThing(order, orderColumns, call);
  },
});

/** What it will cost, and whether it is there, before it is confirmed. */
async function total(product: string, quantity: number, shop: Shop): Promise<readonly SummaryLine[]> {
  const { name, unit_price, currency, stock } = await findProduct(product, shop);
  const left = stock >= quantity ? `${stock}, then ${stock - quantity}` : `only ${stock}: this will be refused`;
  return [
    ["Total", `${money(unit_price * quantity, currency)} (${quantity} × ${name} at ${money(unit_price, currency)})`],
    ["In stock", left],
  ];
}
