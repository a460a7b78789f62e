import { type SqliteDatabase, unitWriter } from "@shop/database/sqlite";
import type { NoteStore } from "../note-store.ts";
import type { units } from "./units/units.ts";

export function sqliteNoteStore(db: SqliteDatabase): NoteStore {
  const write = unitWriter<typeof units>(db);
  return { add: (note, context) => write("addNote", note, context) };
}
