import type { Shop, StreamOptions } from "@shop/sdk";
import type { RawInput } from "@shop/sdk/raw";
import type { CommandCall } from "../commands/command.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { usage } from "../failures/cli-failure.ts";
import { eventColumns } from "../output/columns.ts";
import { printList } from "../output/print.ts";
import { asJson } from "./as-json.ts";

/** The events as they come, a line of JSON each, until Ctrl-C. A lost connection is taken up where it broke. */
export async function streamEvents(shop: Shop, { query, headers }: RawInput, call: CommandCall): Promise<ExitCode> {
  const interrupted = new AbortController();
  const interrupt = (): void => interrupted.abort();
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  try {
    const options = { ...streamQuery(query, headers?.["last-event-id"]), signal: interrupted.signal };
    await printList(onePageEach(shop.events.stream(options)), eventColumns, asJson(call), { live: true });
    return exitCodes.interrupted;
  } finally {
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
  }
}

async function* onePageEach<T>(events: AsyncIterable<T>): AsyncGenerator<{ readonly items: readonly T[] }> {
  for await (const event of events) yield { items: [event] };
}

/** What was checked against the contract, without what only pages have. */
export function streamQuery(query: RawInput["query"] = {}, lastEventId: string | undefined): StreamOptions {
  const paging = ["limit", "cursor", "sort"].filter((name) => name in query);
  if (paging.length > 0) throw usage(`A stream has no pages, so it takes no ${paging.join(", ")}.`);
  return { ...query, ...(lastEventId === undefined ? {} : { after: Number(lastEventId) }) };
}
