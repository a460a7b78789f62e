import type { PostgresDatabase } from "@shop/database/postgres";
import type { NoteStore } from "../note-store.ts";
import { addNote } from "./units/add-note.ts";

export function postgresNoteStore(db: PostgresDatabase): NoteStore {
  return { add: (note, context) => db.write(addNote(note), context) };
}
