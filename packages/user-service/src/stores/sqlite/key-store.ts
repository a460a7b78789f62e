import { type SqliteDatabase, unitWriter } from "@shop/database/sqlite";
import type { ApiKey } from "@shop/openapi";
import { keyColumns } from "../key-columns.ts";
import type { KeyStore } from "../key-store.ts";
import { hex } from "./hex.ts";
import type { units } from "./units.ts";

export const oldestFirst = `SELECT ${keyColumns} FROM api_keys WHERE removed_at IS NULL AND id > ? ORDER BY id LIMIT ?`;
export const newestFirst = `SELECT ${keyColumns} FROM api_keys WHERE removed_at IS NULL AND id < ? ORDER BY id DESC LIMIT ?`;

export function sqliteKeyStore(db: SqliteDatabase): KeyStore {
  const write = unitWriter<typeof units>(db);
  return {
    add: ({ name, token_hash }, context) => write("addKey", { name, token_hash: hex(token_hash) }, context),
    list: ({ after, descending, limit }) =>
      db.read((reader) =>
        descending
          ? reader.all<ApiKey>(newestFirst, after?.id ?? Number.MAX_SAFE_INTEGER, limit)
          : reader.all<ApiKey>(oldestFirst, after?.id ?? 0, limit),
      ),
    remove: (id, context) => write("removeKey", { id }, context),
  };
}
