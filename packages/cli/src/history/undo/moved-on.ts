import type { EventType, JournalEvent, Shop } from "@shop/sdk";
import { exitCodes } from "../../exit-codes.ts";
import { CliFailure } from "../../failures/cli-failure.ts";
import { Names } from "../tell/names.ts";
import { sentenceOf } from "../tell/sentence.ts";

/** What happens to a thing without touching what the change was about. */
const BESIDE: Readonly<Partial<Record<EventType, readonly EventType[]>>> = {
  "user.added": ["user.logged_in", "user.logged_out"],
  "user.updated": ["user.logged_in", "user.logged_out"],
  // A stock has no part in the product's version, and is taken back as a difference.
  "product.updated": ["product.stock_changed"],
  "product.stock_changed": ["product.stock_changed", "product.updated"],
};

/** @throws exit 5 when something happened to the thing since that the undo would trample on, or the undo itself did */
export async function refuseMovedOn(shop: Shop, event: JournalEvent): Promise<void> {
  const { kind: subject_kind, id: subject_id } = event.subject;
  const beside = BESIDE[event.type] ?? [];
  for await (const since of shop.events.list({ subject_kind, subject_id, sort: "-id", limit: 20 })) {
    if (since.id <= event.id) return;
    if (!beside.includes(since.type)) throw await movedOn(shop, event, since);
  }
}

async function movedOn(shop: Shop, event: JournalEvent, since: JournalEvent): Promise<CliFailure> {
  const { kind, id } = event.subject;
  const what = `${await sentenceOf(since, new Names(shop))} (event ${since.id}, ${since.at})`;
  const hint = kind === "key" ? "shop keys list" : `shop ${kind}s explain ${id}`;
  return isBackAgain(event, since)
    ? alreadyUndone(event.id, what, hint)
    : new CliFailure(
        "moved_on",
        exitCodes.conflict,
        `Event ${event.id} can't be taken back any more. Since then ${what}.`,
        `See \`${hint}\`.`,
      );
}

export function alreadyUndone(eventId: number, what: string, hint: string): CliFailure {
  return new CliFailure(
    "already_undone",
    exitCodes.conflict,
    `Event ${eventId} is taken back already: ${what}.`,
    `See \`${hint}\`.`,
  );
}

/** Whether the later event leaves what was before the earlier one. */
function isBackAgain({ before, after }: JournalEvent, since: JournalEvent): boolean {
  if (before === null || after === null)
    return (since.after === null) === (before === null) && (before === null || after === null);
  const { version: _, ...facts } = before;
  return (
    since.after !== null &&
    Object.entries(facts).every(([name, value]) => since.after?.[name as keyof typeof facts] === value)
  );
}
