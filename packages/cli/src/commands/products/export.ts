import { withExportOptions } from "../../bulk/export-command.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: false,
  configure: (command) => withExportOptions(command, "products"),
  examples: [
    ["shop products export products.csv --opening-stock", "for a shop that gets the orders as well"],
    ["shop products export --ndjson", "to stdout, with the stock of now"],
  ],
  run: async (connection, call) => {
    const { runExport } = await import("../../bulk/export/run-export.ts");
    return runExport("products", connection, call);
  },
});
