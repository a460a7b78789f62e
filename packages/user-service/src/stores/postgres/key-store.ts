import type { PostgresDatabase } from "@shop/database/postgres";
import type { ApiKey } from "@shop/openapi";
import { keyColumns } from "../key-columns.ts";
import type { KeyStore } from "../key-store.ts";
import { addKey, removeKey } from "./key-units.ts";

export const oldestFirst = `SELECT ${keyColumns} FROM api_keys WHERE removed_at IS NULL AND id > $1 ORDER BY id LIMIT $2`;
export const newestFirst = `SELECT ${keyColumns} FROM api_keys WHERE removed_at IS NULL AND id < $1 ORDER BY id DESC LIMIT $2`;

export function postgresKeyStore(db: PostgresDatabase): KeyStore {
  return {
    add: (key, context) => db.write(addKey(key), context),
    list: ({ after, descending, limit }) =>
      db.read((reader) =>
        descending
          ? reader.all<ApiKey>(newestFirst, after?.id ?? Number.MAX_SAFE_INTEGER, limit)
          : reader.all<ApiKey>(oldestFirst, after?.id ?? 0, limit),
      ),
    remove: (id, context) => db.write(removeKey(id), context),
  };
}
