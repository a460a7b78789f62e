import type { CredentialStore } from "../credential-store.ts";
import type { Principal, Role } from "../principal.ts";
import { timestamp } from "../timestamp.ts";
import type { Reader } from "./database.ts";
import { Gathered } from "./gathered.ts";

interface SessionRow {
  readonly hash: string;
  readonly id: number;
  readonly user_id: number;
  readonly expires_at: string;
  readonly name: string;
  readonly role: Role;
}

interface KeyRow {
  readonly hash: string;
  readonly id: number;
  readonly name: string;
}

const sessions = `
  SELECT encode(sessions.token_hash, 'hex') AS hash, sessions.id, sessions.user_id, sessions.expires_at, users.name, users.role
  FROM sessions JOIN users ON users.id = sessions.user_id WHERE sessions.token_hash = ANY($1)`;
const keys = `
  SELECT encode(token_hash, 'hex') AS hash, id, name FROM api_keys WHERE token_hash = ANY($1) AND removed_at IS NULL`;

/**
 * Asks at every call, so that a logout on one replica holds on all from the next call on. Calls that arrive together are
 * asked for together.
 */
export class PostgresCredentialStore implements CredentialStore {
  readonly #sessions: Gathered<SessionRow>;
  readonly #keys: Gathered<KeyRow>;

  constructor(reader: Reader) {
    this.#sessions = new Gathered((hashes) => reader.all<SessionRow>(sessions, hashes));
    this.#keys = new Gathered((hashes) => reader.all<KeyRow>(keys, hashes));
  }

  async findSession(tokenHash: Uint8Array, now: Date): Promise<Principal | undefined> {
    const row = await this.#sessions.find(tokenHash);
    if (row === undefined || row.expires_at <= timestamp(now.getTime())) return undefined;
    const { id, user_id, expires_at, name, role } = row;
    return { kind: "session", userId: user_id, name, role, sessionId: id, expiresAt: expires_at };
  }

  async findKey(tokenHash: Uint8Array): Promise<Principal | undefined> {
    const row = await this.#keys.find(tokenHash);
    return row === undefined ? undefined : { kind: "key", keyId: row.id, name: row.name };
  }
}
