import type { Command } from "commander";
import { exportColumns } from "./export/columns.ts";
import type { Kind } from "./kind.ts";

/** The flags of every export. */
export function withExportOptions(command: Command, kind: Kind): Command {
  command
    .argument("[file]", "where to; - or nothing is stdout")
    .option("--force", "replace the file if it is there")
    .option("--format <format>", "csv or ndjson (default: by the file's name, else csv)");
  if (kind === "products")
    command.option(
      "--opening-stock",
      "as stock what a shop without these orders would have: the stock and all ordered units",
    );
  return command.addHelpText("after", `\nColumns: ${exportColumns[kind].join(", ")}\n\n${about[kind]}`);
}

const about: { readonly [kind in Kind]: string } = {
  users: "Passwords are known to nobody and are not in it; the import makes new ones (--generate-passwords).",
  products:
    "For a shop that gets the orders too, export with --opening-stock: importing the orders takes the stock down to what it is here.",
  orders: "In the order of their ids. They bring the price that they were placed at.",
};
