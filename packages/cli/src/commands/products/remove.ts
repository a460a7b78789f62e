import { confirm, withConfirmOption } from "../../confirm/confirm.ts";
import { findProductId } from "../../connection/find-things.ts";
import { withChangeOptions } from "../../connection/shop-options.ts";
import { fill } from "../../form/fill.ts";
import { productWanted } from "../../form/shop-fields.ts";
import { changeOptions } from "../../input/required.ts";
import { productColumns } from "../../output/columns.ts";
import { printThing } from "../../output/print.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: true,
  configure: (command) =>
    withConfirmOption(withChangeOptions(command.argument("[product]", "id or SKU"), { versioned: true })),
  examples: [["shop products remove NW-001", "prints what it was; refused while there are orders"]],
  run: async (connection, call) => {
    const wanted = { PRODUCT: productWanted(call.args[0], connection.shop) };
    const { PRODUCT } = await fill(call, { title: "Remove a product", wanted });
    const id = await findProductId(PRODUCT, connection);
    await confirm(call, async () =>
      (await import("../../confirm/consequences.ts")).removingProduct(connection.shop, id),
    );
    const product = await connection.shop.products.remove(id, changeOptions(call));
    await printThing(product, productColumns, call);
  },
});
