import type { Listing } from "@shop/sdk";
import { type Command, InvalidArgumentError } from "commander";
import type { CommandCall } from "../commands/command.ts";
import { usage } from "../failures/cli-failure.ts";
import type { Column } from "../output/column.ts";
import { formatOf } from "../output/format.ts";
import { printList } from "../output/print.ts";
import { optionalNumber } from "./required.ts";

const LARGEST_PAGE = 1000;

/** The flags of every list. */
export function withListOptions(command: Command): Command {
  return command
    .option("--newest", "newest first; the same as --sort -id")
    .option("--sort <field>", "by a field, with - before it from the largest down (all but id are sorted in memory)")
    .option("--limit <n>", "at most so many (default: all)", positive);
}

/** What of it the service does itself. The order of the ids comes from the service; for any other all rows are needed. */
export function listQuery(call: CommandCall): { limit: number; sort?: "-id" } {
  const { sort } = formatOf(call.options);
  if (sort !== undefined && call.options.newest === true) throw usage("--newest and --sort contradict each other.");
  const most = sort === undefined || sort.field === "id" ? optionalNumber(call, "limit") : undefined;
  const limit = Math.min(most ?? LARGEST_PAGE, LARGEST_PAGE);
  const newest = call.options.newest === true || (sort?.field === "id" && sort.descending);
  return newest ? { limit, sort: "-id" } : { limit };
}

/** Prints the list page by page as it comes, up to `--limit`. */
export async function printPages<T extends object>(
  listing: Listing<T>,
  columns: readonly Column<T>[],
  call: CommandCall,
): Promise<void> {
  const most = optionalNumber(call, "limit") ?? Number.POSITIVE_INFINITY;
  const sortedThere = formatOf(call.options).sort?.field === "id";
  const options = sortedThere ? { ...call.options, sort: undefined } : call.options;
  await printList(listing.pages(), columns, { ...call, options }, { most });
}

export function positive(text: string): number {
  if (/^[1-9]\d{0,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be a whole number from 1.");
}
