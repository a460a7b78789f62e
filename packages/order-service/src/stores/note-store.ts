import type { WriteContext, Written } from "@shop/database";
import type { NewNote, Note } from "@shop/openapi";

/** What operators note in the journal. */
export interface NoteStore {
  /** Adds an event about the shop itself. */
  add(note: NewNote, context: WriteContext): Promise<Written<Note>>;
}
