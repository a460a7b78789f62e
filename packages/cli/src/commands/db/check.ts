import { databaseCommand } from "../../database-program/database-command.ts";
import { type Checked, printChecked } from "../../database-program/print-checked.ts";

export const command = databaseCommand<Checked>({
  configure: (command) => command.addHelpText("after", MORE),
  examples: [
    ["shop db check", "of the shop on this machine, running or not"],
    ["shop db check --database sqlite:shop-backup.db", "of a backup"],
    ["shop db check --json problems", "what is wrong, for a script"],
  ],
  words: () => [],
  print: printChecked,
});

const MORE = `
Looks at one state of the whole database: the pages and indexes of the file, every reference, every line of the ledger against the one
before it and against its event, the stock of every product against its ledger, every order against its journal, the figures of each
day and the totals against the orders. It changes nothing, and the shop goes on meanwhile. Some 25 s and 150 MB for a million orders.
\`shop verify\` looks at the same story through the API, without the file.

Exits with 0 when all is as it should be, with 1 when something is wrong, 3 when there is no database, 4 when this user may not read it,
130 when it was broken off.`;
