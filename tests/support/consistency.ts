import Database from "better-sqlite3";
import { checkConsistency } from "../power-cut/check-consistency.ts";

/**
 * What must hold in a database of the shop at every moment between two commits, looked up behind the services' back.
 * @param engine where the file's content comes from
 * @returns a sentence per rule that is broken; empty when all is well
 */
export function inconsistencies(file: string, engine: "sqlite" | "postgres" = "sqlite"): string[] {
  const database = new Database(file, { readonly: true });
  try {
    return checkConsistency(database, true, engine);
  } finally {
    database.close();
  }
}
