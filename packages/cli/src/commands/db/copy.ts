import { databaseCommand } from "../../database-program/database-command.ts";
import { inputMissing } from "../../failures/cli-failure.ts";
import { columnsOf } from "../../output/column.ts";
import { printThing } from "../../output/print.ts";

interface Copied {
  readonly from: string;
  readonly to: string;
  readonly resumed: boolean;
  readonly newest_event_id: number;
  readonly left_out: readonly string[];
  readonly tables: Readonly<Record<string, { readonly rows: number; readonly sha256: string }>>;
  readonly seconds: number;
}

const columns = columnsOf<Copied>({
  from: {},
  to: {},
  resumed: {},
  newest_event_id: { title: "NEWEST EVENT" },
  left_out: { title: "LEFT OUT", hidden: true },
  tables: {
    title: "ROWS",
    value: ({ tables }) =>
      Object.entries(tables)
        .map(([name, { rows }]) => `${name} ${rows}`)
        .join(", "),
  },
  seconds: {},
});

const urls = { SHOP_COPY_FROM: "from", SHOP_COPY_TO: "to" };

export const command = databaseCommand<Copied>({
  configure: (command) =>
    command
      .option("--from <url>", "the database to copy (SHOP_COPY_FROM)")
      .option("--to <url>", "the empty database that it is copied into (SHOP_COPY_TO)")
      .option("--without-others", "leave tables behind that are not the shop's own")
      .addHelpText("after", MORE),
  examples: [
    ["shop db copy --from sqlite:.shop/shop.db --to sqlite:copy.db", "into another file, proved row by row"],
    ['shop db copy --from sqlite:.shop/shop.db --to "$POSTGRES_URL"', "to PostgreSQL, after `shop down`"],
  ],
  urls,
  words: ({ options, terminal: { env } }) => {
    const missing = Object.entries(urls).filter(([variable, option]) => !options[option] && !env[variable]);
    if (missing.length > 0) throw inputMissing(missing.map(([, option]) => `--${option}`));
    return options.withoutOthers === true ? ["--without-others"] : [];
  },
  print: (copied, call) => printThing(copied, columns, call),
});

const MORE = `
Both ways, and from SQLite to SQLite. The shop must have ended: the source is kept from being written meanwhile. Every row is compared
with its copy at the end, and the SHA-256 of each table is printed. A copy that was broken off, even by kill -9, goes on when it is run
again; until it is whole no service starts on it. Ids go on behind the highest that was ever given; keys, sessions and kept replies stay
valid. Everybody on this machine can read the arguments of a process: a URL with a password goes into SHOP_COPY_FROM or SHOP_COPY_TO.

Exits with 1 when the copy is not the same, or a server can't be reached, with 3 when there is no database, 4 when this user may not
read or write one of the two, 5 when the target is not empty, the source is in use, has been written since the copy began or has tables
that are not the shop's own, 6 when one of the two is not named, 130 when it was broken off.`;
