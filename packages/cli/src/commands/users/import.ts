import { withImportOptions } from "../../bulk/import-command.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  // A dry run changes nothing.
  changes: "sometimes",
  configure: (command) => withImportOptions(command, "users"),
  examples: [
    ["shop users import users.csv --generate-passwords passwords.csv", "passwords are made and written there"],
    ["shop users import users.csv --generate-passwords passwords.csv --dry-run", "what would happen"],
  ],
  run: async (connection, call) => {
    const { runImport } = await import("../../bulk/import/run-import.ts");
    return runImport("users", connection, call);
  },
});
