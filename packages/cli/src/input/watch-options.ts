import type { Command } from "commander";
import { wholeNumber } from "../connection/shop-options.ts";
import { positive } from "./list-options.ts";

/** The flags of what follows the journal. */
export function withWatchOptions(command: Command): Command {
  return command
    .option("--limit <n>", "end after so many (default: never)", positive)
    .option("--last <n>", "begin with the last so many (default: 10 on a terminal, else none)", wholeNumber)
    .option("--after <id>", "begin behind this event of the journal; 0: at its beginning", wholeNumber)
    .option("--tries <n>", "when the connection is lost, fail after so many tries in a row (default: 8)", positive)
    .addHelpText(
      "after",
      "\nA lost connection is taken up again where it broke, and told on stderr. --json prints a line for each event.",
    );
}
