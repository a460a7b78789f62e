import { withImportOptions } from "../../bulk/import-command.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  // A dry run changes nothing.
  changes: "sometimes",
  configure: (command) => withImportOptions(command, "products"),
  examples: [
    ["shop products import products.csv", "each with its opening stock"],
    ["shop products import products.csv --set currency=USD --map price=unit_price", "columns of other names"],
  ],
  run: async (connection, call) => {
    const { runImport } = await import("../../bulk/import/run-import.ts");
    return runImport("products", connection, call);
  },
});
