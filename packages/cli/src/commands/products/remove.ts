import { findProductId } from "../../connection/find-things.ts";
import { withChangeOptions } from "../../connection/shop-options.ts";
import { changeOptions, required } from "../../input/required.ts";
import { productColumns } from "../../output/columns.ts";
import { printThing } from "../../output/print.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: true,
  configure: (command) => withChangeOptions(command.argument("[product]", "id or SKU"), { versioned: true }),
  examples: [["shop products remove NW-001", "prints what it was; refused while there are orders"]],
  run: async (connection, call) => {
    const { PRODUCT } = required({ PRODUCT: call.args[0] });
    const product = await connection.shop.products.remove(
      await findProductId(PRODUCT, connection),
      changeOptions(call),
    );
    await printThing(product, productColumns, call);
  },
});
