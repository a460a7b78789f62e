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
  configure: (command) => withChangeOptions(command.argument("[product]", "id or SKU"), { versioned: true }),
  examples: [["shop products remove NW-001", "prints what it was; refused while there are orders"]],
  run: async (connection, call) => {
    const wanted = { PRODUCT: productWanted(call.args[0], connection.shop) };
    const { PRODUCT } = await fill(call, { title: "Remove a product", wanted });
    const product = await connection.shop.products.remove(
      await findProductId(PRODUCT, connection),
      changeOptions(call),
    );
    await printThing(product, productColumns, call);
  },
});
