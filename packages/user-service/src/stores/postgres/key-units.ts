import type { Unit } from "@shop/database/postgres";
import type { ApiKey } from "@shop/openapi";
import { KeyNotFound } from "../../domain/failures.ts";
import { keyAdded, keyRemoved } from "../journal-entries.ts";
import { keyColumns } from "../key-columns.ts";
import type { NewKey } from "../key-store.ts";

const insert = `INSERT INTO api_keys (name, token_hash, origin, created_at, created_by_kind, created_by_id)
  VALUES ($1, $2, 'made', $3, $4, $5) RETURNING ${keyColumns}`;
const remove = `UPDATE api_keys SET removed_at = $1 WHERE id = $2 AND removed_at IS NULL RETURNING ${keyColumns}`;

export function addKey({ name, token_hash }: NewKey): Unit<ApiKey> {
  return async (db, context) => {
    const { kind, id } = context.actor;
    const key = await db.get<ApiKey>(insert, name, token_hash, context.now, kind, id);
    if (key === undefined) throw new Error("an inserted API key was not returned");
    await context.journal(keyAdded(key));
    return key;
  };
}

/** Of two removals at once the second waits for the first, and then finds no key that is in use. */
export function removeKey(id: number): Unit<ApiKey> {
  return async (db, context) => {
    const key = await db.get<ApiKey>(remove, context.now, id);
    if (key === undefined) throw new KeyNotFound(id);
    await context.journal(keyRemoved(key));
    return key;
  };
}
