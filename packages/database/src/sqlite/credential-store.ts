import type { CredentialStore } from "../credential-store.ts";
import type { Principal, Role } from "../principal.ts";
import { timestamp } from "../timestamp.ts";
import type { Reader, SqliteReader } from "./reader.ts";

interface SessionRow {
  readonly id: number;
  readonly user_id: number;
  readonly expires_at: string;
  readonly name: string;
  readonly role: Role;
}

const sessionSql = `
  SELECT sessions.id, sessions.user_id, sessions.expires_at, users.name, users.role
  FROM sessions JOIN users ON users.id = sessions.user_id
  WHERE sessions.token_hash = ? AND sessions.expires_at > ?`;

const keySql = "SELECT id, name FROM api_keys WHERE token_hash = ? AND removed_at IS NULL";

export class SqliteCredentialStore implements CredentialStore {
  readonly #reader: SqliteReader;

  constructor(reader: SqliteReader) {
    this.#reader = reader;
  }

  findSession(tokenHash: Uint8Array, now: Date): Promise<Principal | undefined> {
    return this.#reader.read((db) => findSession(db, tokenHash, now));
  }

  findKey(tokenHash: Uint8Array): Promise<Principal | undefined> {
    return this.#reader.read((db) => findKey(db, tokenHash));
  }
}

function findSession(db: Reader, tokenHash: Uint8Array, now: Date): Principal | undefined {
  const row = db.get<SessionRow>(sessionSql, tokenHash, timestamp(now.getTime()));
  if (row === undefined) return undefined;
  const { id, user_id, expires_at, name, role } = row;
  return { kind: "session", userId: user_id, name, role, sessionId: id, expiresAt: expires_at };
}

function findKey(db: Reader, tokenHash: Uint8Array): Principal | undefined {
  const row = db.get<{ id: number; name: string }>(keySql, tokenHash);
  return row === undefined ? undefined : { kind: "key", keyId: row.id, name: row.name };
}
