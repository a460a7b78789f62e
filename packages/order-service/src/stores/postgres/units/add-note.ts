import type { Unit } from "@shop/database/postgres";
import type { NewNote, Note } from "@shop/openapi";
import { noteOf } from "../../../domain/note.ts";

/** The note is the journal's entry, and nothing else. */
export function addNote(input: NewNote): Unit<Note> {
  return async (_db, context) => {
    const { note, entry } = noteOf(input, context.now);
    return { id: await context.journal(entry), ...note };
  };
}
