import type { JournalEvent, Shop, StreamChange, StreamOptions } from "@shop/sdk";
import type { CommandCall } from "../commands/command.ts";
import { optionalNumber } from "../input/required.ts";
import type { Column } from "../output/column.ts";
import { printList } from "../output/print.ts";
import { styleOf } from "../output/style.ts";

export interface Followed extends Pick<StreamOptions, "type" | "subject_kind" | "subject_id" | "request_id" | "after"> {
  /** Which of them are shown, where the service can't tell. */
  readonly accepts?: (event: JournalEvent) => boolean;
}

/**
 * Prints events as they are committed, each once and in order, until `--limit` of them were printed. What happens to the
 * connection is told on stderr. Fails when it can't be had again within `--tries` tries.
 */
export async function followEvents(
  shop: Shop,
  { accepts = () => true, ...query }: Followed,
  columns: readonly Column<JournalEvent>[],
  call: CommandCall,
): Promise<void> {
  const { stderr, env } = call.terminal;
  const { dim } = styleOf(stderr, env);
  const onConnection = (change: StreamChange): void => {
    if (call.options.quiet !== true) stderr.write(`${dim(`shop: ${told(change)}`)}\n`);
  };
  const past = optionalNumber(call, "last") ?? (stderr.isTTY ? USUAL_PAST : 0);
  const start = query.after ?? (await newestId(shop));
  const live = shop.events.stream({ ...query, after: start, tries: optionalNumber(call, "tries"), onConnection });
  const before = query.after === undefined && past > 0 ? await lastOnes(shop, query, accepts, past, start) : [];
  await printList(inPages(before, live, accepts), columns, call, {
    live: true,
    most: optionalNumber(call, "limit") ?? Number.POSITIVE_INFINITY,
  });
}

/** What came just before, so that a person sees at once what it will look like. */
const USUAL_PAST = 10;
/** Further back nobody looks for the last few; `shop events --after` reads from anywhere. */
const LOOKED_THROUGH = 1000;

async function newestId(shop: Shop): Promise<number> {
  const [newest] = await shop.events.list({ sort: "-id", limit: 1 }).toArray({ max: 1 });
  return newest?.id ?? 0;
}

async function lastOnes(
  shop: Shop,
  query: Omit<Followed, "accepts">,
  accepts: (event: JournalEvent) => boolean,
  count: number,
  until: number,
): Promise<readonly JournalEvent[]> {
  const found: JournalEvent[] = [];
  let looked = 0;
  for await (const event of shop.events.list({ ...query, sort: "-id", limit: Math.min(LOOKED_THROUGH, count * 4) })) {
    looked += 1;
    if (event.id <= until && accepts(event)) found.unshift(event);
    if (found.length === count || looked === LOOKED_THROUGH) break;
  }
  return found;
}

async function* inPages(
  before: readonly JournalEvent[],
  live: AsyncIterable<JournalEvent>,
  accepts: (event: JournalEvent) => boolean,
): AsyncGenerator<{ readonly items: readonly JournalEvent[] }> {
  if (before.length > 0) yield { items: before };
  for await (const event of live) if (accepts(event)) yield { items: [event] };
}

function told(change: StreamChange): string {
  if (change.state === "lost") {
    const { attempt, tries, error } = change;
    return attempt === 0
      ? "the connection is lost; what happens meanwhile is not."
      : `no connection yet, try ${attempt} of ${tries}: ${error.message}`;
  }
  if (change.state === "back") return `connected again after ${(change.ms / 1000).toFixed(1)} s; nothing was missed.`;
  return `there is a gap: after event ${change.after} the journal gave ${change.event}, so it is another one than before (a restored backup, perhaps). Events may be missing.`;
}
