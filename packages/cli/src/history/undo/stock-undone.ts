import type { JournalEvent, Shop } from "@shop/sdk";

/** The reason under which the ledger keeps an undo; by it an undo is known again. */
export const undoNote = (eventId: number): string => `undo of event ${eventId}`;

/**
 * The event by which a change of the stock was taken back, if it still is: an undo may have been taken back itself. Reads the
 * product's ledger from its end to the change.
 */
export async function undoneBy(shop: Shop, { id, subject }: JournalEvent): Promise<number | undefined> {
  const undos = new Map<string, number[]>();
  for await (const { event_id, note } of shop.stockMovements.list({
    product_id: subject.id,
    sort: "-id",
    limit: 1000,
  })) {
    if (event_id <= id) break;
    if (note?.startsWith("undo of event ")) undos.set(note, [...(undos.get(note) ?? []), event_id]);
  }
  const standing = (eventId: number): number | undefined =>
    undos.get(undoNote(eventId))?.find((undo) => standing(undo) === undefined);
  return standing(id);
}
