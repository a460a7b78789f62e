import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type BetterSqlite3 from "better-sqlite3";

/** The operator key is made once in the life of a database: when its row is there and its file is not, nobody gets in. */
export function checkOperatorKey(database: BetterSqlite3.Database, directory: string): string[] {
  const query = "SELECT token_hash FROM api_keys WHERE origin = 'local'";
  const hash = database.prepare<[], Buffer>(query).pluck().get();
  if (hash === undefined) return [];
  const file = join(directory, "operator.key");
  if (!existsSync(file)) return ["the operator key is in the database, and its file is missing"];
  const token = readFileSync(file, "utf8").trim();
  const same = createHash("sha256").update(token).digest().equals(hash);
  return same ? [] : ["the operator key's file does not hold the key that is in the database"];
}
