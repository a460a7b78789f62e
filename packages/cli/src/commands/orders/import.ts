import { withImportOptions } from "../../bulk/import-command.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  // A dry run changes nothing.
  changes: "sometimes",
  configure: (command) => withImportOptions(command, "orders"),
  examples: [
    ["shop orders import orders.csv --dry-run", "what would happen, and which rows would run out of stock"],
    ["shop orders import orders.csv", "a user by name, a product by SKU"],
    ["shop orders import orders.csv --resume", "go on with one that was interrupted"],
  ],
  run: async (connection, call) => {
    const { runImport } = await import("../../bulk/import/run-import.ts");
    return runImport("orders", connection, call);
  },
});
