import { type Command, InvalidArgumentError } from "commander";
import { columnsOf, type Kind } from "./kind.ts";

/** The flags of every import, common ones first. */
export function withImportOptions(command: Command, kind: Kind): Command {
  command
    .argument("<file>", "a CSV or NDJSON file; - is stdin")
    .option("--dry-run", "say what would happen, and change nothing")
    .option("--resume", "go on with an import that was interrupted: what was done or rejected is not tried again")
    .option("--rejects <file>", "where rejected rows go, with the reasons (default: beside the file)");
  if (kind === "users")
    command.option("--generate-passwords <file>", "make the missing passwords and write them to a new file (0600)");
  if (kind === "orders")
    command
      .option("--only-changed", "of a file that was imported and then changed: import what is new in it")
      .option("--as-new", "of such a file: place every row as a new order");
  return command
    .option("--map <name=column>", "a column has another name in the file (repeatable)", collect)
    .option("--set <column=value>", "the value of a column for every row that has none (repeatable)", collect)
    .option("--ignore <name>", "leave a column of the file out (repeatable)", collect)
    .option("--format <format>", "csv or ndjson (default: by the file's name, else by how it begins)")
    .option("--delimiter <character>", "between the values of a CSV file (default: a comma; tab for a tabulator)")
    .option("--concurrency <n>", concurrencyText[kind], positive)
    .option("--wait <seconds>", "how long the shop may be away before the import gives up (default: 60)", positive)
    .addHelpText("after", helpText(kind));
}

const concurrencyText: { readonly [kind in Kind]: string } = {
  users: "calls at once (default: 4, as many as the service takes well; 1 keeps the order of the file)",
  products: "calls at once (default: 1, which keeps the order of the file)",
  orders:
    "calls at once, of 250 rows each (default: 1, which keeps the order of the file and is as fast as the service)",
};

function helpText(kind: Kind): string {
  const columns = columnsOf[kind].map(
    ({ name, required, what }) => `  ${name.padEnd(12)}${required ? "required" : "        "}  ${what}`,
  );
  return `\nColumns:\n${columns.join("\n")}\n\n${repeating[kind]}\n${common}`;
}

const repeating: { readonly [kind in Kind]: string } = {
  users:
    "Importing a file again changes nothing: a user who is there is compared with the row (not the password), and is unchanged or rejected.",
  products:
    "Importing a file again changes nothing: a product that is there is compared with the row (not the stock, which has moved on), and is unchanged or rejected.",
  orders: `Every row has a key, made from the whole file and the row's number: importing a file again, or going on after an interruption, places no
row twice. The service knows the keys for 24 hours; what was placed is also kept on this computer, so that it holds for ever here. Rows that
were appended to the file are new. A file that was changed otherwise is refused until you say --only-changed or --as-new. With a column key
of your own, a row is the same in whatever file it stands, within these 24 hours. Rows are placed in the order of the file; one without a
price gets the product's.`,
};

const common = `
The file is read to its end first: what can't be read is told before anything is changed. Exit 0: all rows are in; 7: some were rejected;
1: it could not go on, what is done is kept, --resume goes on; 130: interrupted, likewise.`;

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

function positive(text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be a whole number from 1.");
}
