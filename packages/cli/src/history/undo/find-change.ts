import type { JournalEvent, Shop } from "@shop/sdk";
import { notFound, usage } from "../../failures/cli-failure.ts";

/** How many pages of the journal are gone through for the caller's own last change; a page looks at 5,000 events at most. */
const PAGES = 200;

/** Which change is meant: an event's number, a request id, or without either the last change that the caller has made. */
export async function findChange(shop: Shop, text: string | undefined): Promise<JournalEvent> {
  if (text === undefined) return lastOwnChange(shop);
  return /^\d+$/.test(text) ? eventWith(shop, Number(text)) : changeOf(shop, text);
}

/** The newest entry of the journal under the same key or user. Logins and notes are no changes of the shop. */
async function lastOwnChange(shop: Shop): Promise<JournalEvent> {
  let pages = 0;
  for await (const { items } of shop.events.list({ mine: true, sort: "-id", limit: 20 }).pages()) {
    const change = items.find(({ type }) => !/^(shop\.|user\.logged_)/.test(type));
    if (change !== undefined) return change;
    pages += 1;
    if (pages === PAGES) break;
  }
  throw notFound("You have changed nothing here that the journal knows of.", "Name an event: shop undo EVENT");
}

async function eventWith(shop: Shop, id: number): Promise<JournalEvent> {
  const [event] = id < 1 ? [] : await shop.events.list({ after: id - 1, limit: 1 }).toArray({ max: 1 });
  if (event?.id !== id)
    throw notFound(`There is no event ${id} in the journal.`, "`shop events` and `explain` show the numbers.");
  return event;
}

async function changeOf(shop: Shop, requestId: string): Promise<JournalEvent> {
  const [event, another] = await shop.events.list({ request_id: requestId, limit: 2 }).toArray({ max: 2 });
  if (event === undefined)
    throw notFound(`Request ${requestId} changed nothing.`, `\`shop why ${requestId}\` tells more.`);
  if (another !== undefined)
    throw usage(
      `Request ${requestId} made several changes.`,
      `Name one of them; \`shop why ${requestId}\` shows their events.`,
    );
  return event;
}
