import { databaseCommand } from "../../database-program/database-command.ts";
import { columnsOf } from "../../output/column.ts";
import { printThing } from "../../output/print.ts";

interface Migrated {
  readonly engine: string;
  readonly from: number;
  readonly to: number;
  readonly known: number;
  readonly up_to_date: boolean;
}

const columns = columnsOf<Migrated>({
  engine: {},
  from: { align: "right" },
  to: { align: "right" },
  known: { align: "right", hidden: true },
  up_to_date: { title: "UP TO DATE" },
});

export const command = databaseCommand<Migrated>({
  configure: (command) =>
    command.option("--check", "change nothing; exit with 5 when there is something to do").addHelpText("after", MORE),
  examples: [
    ["shop db migrate", "brings the schema up to date, and ends"],
    ["shop db migrate --check", "whether there is something to do"],
  ],
  words: ({ options }) => (options.check === true ? ["--check"] : []),
  print: (migrated, call) => printThing(migrated, columns, call),
});

const MORE = `
A service does the same at its start. As a job of its own it runs once, before any of them, and may have rights that they have not.

Exits with 0 when the schema is up to date, with --check with 5 when it is not, with 1 when it is newer than this release, with 4 when
this user may not change it.`;
