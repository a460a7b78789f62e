import type { Entry } from "./journal-entries.ts";

/** The one shop that there is. */
const SHOP_ID = 1;

interface NoteText {
  readonly text: string;
  readonly unlocked_seconds?: number;
}

interface Noted {
  readonly at: string;
  readonly type: "shop.noted" | "shop.unlocked";
  readonly text: string;
  readonly unlocked_until: string | null;
}

/** A note of an operator, all but its id: an event about the shop itself, and nothing else. `now` is RFC 3339. */
export function noteOf(
  { text, unlocked_seconds }: NoteText,
  now: string,
): { readonly note: Noted; readonly entry: Entry } {
  const type = unlocked_seconds === undefined ? "shop.noted" : "shop.unlocked";
  const unlocked_until = unlocked_seconds === undefined ? null : later(now, unlocked_seconds);
  const after = unlocked_until === null ? { text } : { text, unlocked_until };
  return {
    note: { at: now, type, text, unlocked_until },
    entry: { type, subject_kind: "shop", subject_id: SHOP_ID, before: null, after },
  };
}

const later = (time: string, seconds: number): string => new Date(Date.parse(time) + seconds * 1000).toISOString();
