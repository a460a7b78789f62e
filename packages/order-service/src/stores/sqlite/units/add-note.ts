import type { UnitContext } from "@shop/database/sqlite";
import type { NewNote, Note } from "@shop/openapi";

/** The one shop that there is. */
const SHOP_ID = 1;

/** An event about the shop itself: the note is the journal's entry, and nothing else. */
export function addNote() {
  return ({ text, unlocked_seconds }: NewNote, context: UnitContext): Note => {
    const type = unlocked_seconds === undefined ? "shop.noted" : "shop.unlocked";
    const unlocked_until = unlocked_seconds === undefined ? null : later(context.now, unlocked_seconds);
    const id = context.journal({
      type,
      subject_kind: "shop",
      subject_id: SHOP_ID,
      before: null,
      after: unlocked_until === null ? { text } : { text, unlocked_until },
    });
    return { id, at: context.now, type, text, unlocked_until };
  };
}

const later = (time: string, seconds: number): string => new Date(Date.parse(time) + seconds * 1000).toISOString();
