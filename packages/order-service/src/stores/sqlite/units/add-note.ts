import type { UnitContext } from "@shop/database/sqlite";
import type { NewNote, Note } from "@shop/openapi";
import { noteOf } from "../../../domain/note.ts";

/** The note is the journal's entry, and nothing else. */
export function addNote() {
  return (input: NewNote, context: UnitContext): Note => {
    const { note, entry } = noteOf(input, context.now);
    return { id: context.journal(entry), ...note };
  };
}
