import { findProductId, findUserId } from "../../connection/find-things.ts";
import { wholeNumber, withChangeOptions } from "../../connection/shop-options.ts";
import { changeOptions, given, optional, optionalNumber, required } from "../../input/required.ts";
import { orderColumns } from "../../output/columns.ts";
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
    const values = required({
      "--user": optional(call, "user") ?? own?.toString(),
      "--product": optional(call, "product"),
      "--quantity": optionalNumber(call, "quantity"),
    });
    const [user_id, product_id] = await Promise.all([
      findUserId(values["--user"], connection),
      findProductId(values["--product"], connection),
    ]);
    const order = await connection.shop.orders.place(
      { user_id, product_id, quantity: Number(values["--quantity"]), ...given({ date: optional(call, "date") }) },
      changeOptions(call),
    );
    await printThing(order, orderColumns, call);
  },
});
