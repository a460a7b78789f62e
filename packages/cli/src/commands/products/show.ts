import { findProduct } from "../../connection/find-things.ts";
import { fill } from "../../form/fill.ts";
import { productWanted } from "../../form/shop-fields.ts";
import { productColumns } from "../../output/columns.ts";
import { printThing } from "../../output/print.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: false,
  configure: (command) => command.argument("[product]", "id or SKU"),
  examples: [
    ["shop products show NW-001", "by SKU"],
    ["shop products show 1 --json", "by id"],
  ],
  run: async ({ shop }, call) => {
    const wanted = { PRODUCT: productWanted(call.args[0], shop) };
    const { PRODUCT } = await fill(call, { title: "Show a product", wanted });
    await printThing(await findProduct(PRODUCT, shop), productColumns, call);
  },
});
