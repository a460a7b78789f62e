import type { Connection, UnitContext } from "@shop/database/sqlite";
import type { ApiKey } from "@shop/openapi";
import { KeyNotFound } from "../../domain/failures.ts";
import { keyAdded, keyRemoved } from "../journal-entries.ts";
import { keyColumns } from "../key-columns.ts";

export interface AddKey {
  readonly name: string;
  /** Hexadecimal, as a unit's input is plain data. */
  readonly token_hash: string;
}

export interface RemoveKey {
  readonly id: number;
}

export function addKey(db: Connection) {
  const insert = db.prepare<[string, Buffer, string, string, number | null], ApiKey>(
    `INSERT INTO api_keys (name, token_hash, origin, created_at, created_by_kind, created_by_id)
     VALUES (?, ?, 'made', ?, ?, ?) RETURNING ${keyColumns}`,
  );
  return ({ name, token_hash }: AddKey, context: UnitContext): ApiKey => {
    const { kind, id } = context.actor;
    const key = insert.get(name, Buffer.from(token_hash, "hex"), context.now, kind, id);
    if (key === undefined) throw new Error("an inserted API key was not returned");
    context.journal(keyAdded(key));
    return key;
  };
}

export function removeKey(db: Connection) {
  const remove = db.prepare<[string, number], ApiKey>(
    `UPDATE api_keys SET removed_at = ? WHERE id = ? AND removed_at IS NULL RETURNING ${keyColumns}`,
  );
  return ({ id }: RemoveKey, context: UnitContext): ApiKey => {
    const key = remove.get(context.now, id);
    if (key === undefined) throw new KeyNotFound(id);
    context.journal(keyRemoved(key));
    return key;
  };
}
