import { databaseCommand, fileWords } from "../../database-program/database-command.ts";
import { columnsOf } from "../../output/column.ts";
import { printThing } from "../../output/print.ts";

interface Restored {
  readonly database: string;
  readonly bytes: number;
  readonly schema_version: number;
  readonly newest_event_id: number;
  readonly kept_aside: string | null;
  readonly operator_key: string;
  readonly seconds: number;
}

const columns = columnsOf<Restored>({
  database: {},
  bytes: {},
  schema_version: { hidden: true },
  newest_event_id: { title: "NEWEST EVENT" },
  kept_aside: { title: "KEPT ASIDE" },
  operator_key: { title: "OPERATOR KEY", value: ({ operator_key }) => operator_key.replaceAll("_", " ") },
  seconds: {},
});

export const command = databaseCommand<Restored>({
  configure: (command) =>
    command
      .argument("[file]", "the backup to put into the shop's place")
      .option("--force", "take the place of a shop that is there; it is kept under another name")
      .addHelpText("after", MORE),
  examples: [
    ["shop db restore shop-backup.db --data ./restored", "into a new data folder; `shop up --data` starts it"],
    ["shop db restore shop-backup.db --force", "in the place of the shop of this machine, after `shop down`"],
  ],
  words: (call) => fileWords(call, "FILE"),
  print: (restored, call) => printThing(restored, columns, call),
});

const MORE = `
The backup is copied and checked first; then it takes the place in one step. What was there is kept beside it, under a name that is
printed. A running shop is never replaced. Orders that were placed after the backup are not in it, and their ids are given again.
It is said when operator.key of the data folder is no key of the restored shop; \`shop db key\` makes one that is.

Exits with 1 when the backup is damaged or of something else, 3 when it is not there, 4 when this user may not write there, 5 when the
shop is running or the place is taken, 130 when it was broken off.`;
