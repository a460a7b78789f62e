import { withExportOptions } from "../../bulk/export-command.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: false,
  configure: (command) => withExportOptions(command, "orders"),
  examples: [
    ["shop orders export orders.csv", "every order with the price that it was placed at"],
    ["shop orders export --ndjson", "to stdout"],
  ],
  run: async (connection, call) => {
    const { runExport } = await import("../../bulk/export/run-export.ts");
    return runExport("orders", connection, call);
  },
});
