import { withExportOptions } from "../../bulk/export-command.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: false,
  configure: (command) => withExportOptions(command, "users"),
  examples: [
    ["shop users export users.csv", "name, address, role"],
    ["shop users export --ndjson", "to stdout"],
  ],
  run: async (connection, call) => {
    const { runExport } = await import("../../bulk/export/run-export.ts");
    return runExport("users", connection, call);
  },
});
