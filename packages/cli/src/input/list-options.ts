import type { Listing } from "@shop/sdk";
import { type Command, InvalidArgumentError } from "commander";
import type { CommandCall } from "../commands/command.ts";
import { printList } from "../output/print.ts";
import type { Column } from "../output/table.ts";
import { optionalNumber } from "./required.ts";

const LARGEST_PAGE = 1000;

/** The flags of every list. */
export function withListOptions(command: Command): Command {
  return command.option("--newest", "newest first").option("--limit <n>", "at most so many (default: all)", positive);
}

export function listQuery(call: CommandCall): { limit: number; sort?: "-id" } {
  const limit = Math.min(optionalNumber(call, "limit") ?? LARGEST_PAGE, LARGEST_PAGE);
  return call.options.newest === true ? { limit, sort: "-id" } : { limit };
}

/** Prints the list page by page as it comes, up to `--limit`. */
export async function printPages<T extends object>(
  listing: Listing<T>,
  columns: readonly Column<T>[],
  call: CommandCall,
): Promise<void> {
  const most = optionalNumber(call, "limit") ?? Number.POSITIVE_INFINITY;
  await printList(upTo(listing, most), columns, call);
}

async function* upTo<T>(listing: Listing<T>, most: number): AsyncGenerator<{ readonly items: readonly T[] }> {
  let left = most;
  for await (const { items } of listing.pages()) {
    yield { items: items.slice(0, left) };
    left -= items.length;
    if (left <= 0) return;
  }
}

function positive(text: string): number {
  if (/^[1-9]\d{0,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be a whole number from 1.");
}
