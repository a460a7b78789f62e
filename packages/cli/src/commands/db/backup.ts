import { databaseCommand, fileWords } from "../../database-program/database-command.ts";
import { columnsOf } from "../../output/column.ts";
import { printThing } from "../../output/print.ts";

interface BackupMade {
  readonly file: string;
  readonly bytes: number;
  readonly schema_version: number;
  readonly newest_event_id: number;
  readonly taken_at: string;
  readonly seconds: number;
}

const columns = columnsOf<BackupMade>({
  file: {},
  bytes: {},
  schema_version: { hidden: true },
  newest_event_id: { title: "NEWEST EVENT" },
  taken_at: { title: "TAKEN", time: true },
  seconds: {},
});

export const command = databaseCommand<BackupMade>({
  configure: (command) =>
    command
      .argument("[file]", "the backup to make")
      .option("--force", "take the place of a file that is there")
      .addHelpText("after", MORE),
  examples: [
    ["shop db backup shop-backup.db", "of the shop on this machine, running or not"],
    ["shop db backup /backups/shop.db --force --json", "every night, in the place of the last one"],
  ],
  words: (call) => fileWords(call, "FILE"),
  print: (made, call) => printThing(made, columns, call),
});

const MORE = `
The file holds one moment of the shop, with every order that was acknowledged before it. The shop goes on meanwhile, and is not held
up. The file is there when it is whole, checked and on the disk, or not at all; only its owner can read it. It is for SQLite: of a
PostgreSQL database its server makes backups.

Exits with 3 when there is no database, 4 when this user may not read it or write there, 5 when the file is there already, 130 when it
was broken off.`;
