import { claimHash, type KeptReply, keepRepliesMs, keptValue } from "../kept-reply.ts";
import { timestamp } from "../timestamp.ts";
import type { WriteContext } from "../write.ts";
import type { Connection } from "./connection.ts";

/** The constraint that keeps a key from being used twice. */
export const keyConstraint = "idempotency_keys_pkey";

/** The key of a call, as it is stored. */
export interface Claim {
  readonly hash: Buffer;
  readonly fingerprint: string;
}

/** What is kept for a claim: the reply, and the user whom it holds. */
export interface Keeping {
  readonly claim: Claim;
  readonly value: unknown;
  readonly userId: number | null;
  readonly now: Date;
}

export function claimOf({ idempotency }: WriteContext): Claim | undefined {
  if (idempotency === undefined) return undefined;
  const { scope, key, fingerprint } = idempotency;
  return { hash: claimHash(scope, key), fingerprint };
}

const findOne = `SELECT key_hash, fingerprint, value, expires_at FROM idempotency_keys WHERE key_hash = $1`;
const findMany = `SELECT key_hash, fingerprint, value, expires_at FROM idempotency_keys WHERE key_hash = ANY($1)`;

interface KeyRow extends KeptReply {
  readonly key_hash: Buffer;
}

/** The rows of these keys, by the hash in hexadecimal. */
export async function findKept(
  db: Pick<Connection, "all">,
  claims: readonly Claim[],
): Promise<ReadonlyMap<string, KeptReply>> {
  if (claims.length === 0) return new Map();
  const [first] = claims;
  const rows =
    claims.length === 1 && first !== undefined
      ? await db.all<KeyRow>(findOne, first.hash)
      : await db.all<KeyRow>(
          findMany,
          claims.map(({ hash }) => hash),
        );
  return new Map(rows.map((row) => [row.key_hash.toString("hex"), row]));
}

/**
 * The kept reply, as JSON; `undefined` when the change has still to be made. Throws `idempotency_key_reused`.
 */
export function replyTo(claim: Claim, kept: ReadonlyMap<string, KeptReply>, now: Date): string | undefined {
  const row = kept.get(claim.hash.toString("hex"));
  if (row === undefined || Date.parse(row.expires_at) <= now.getTime()) return undefined;
  return keptValue(row, claim.fingerprint);
}

/** A row that another call has written meanwhile breaks `keyConstraint`. */
const keepMany = `
  INSERT INTO idempotency_keys (key_hash, fingerprint, value, subject_user_id, created_at, expires_at)
  SELECT * FROM unnest($1::bytea[], $2::text[], $3::text[], $4::bigint[], $5::timestamptz[], $6::timestamptz[])`;
const removeExpired = "DELETE FROM idempotency_keys WHERE key_hash = ANY($1) AND expires_at <= $2";

/** Keeps the replies, in the order of their keys: two groups that meet wait for each other in one direction only. */
export function keep(db: Connection, all: readonly Keeping[], kept: ReadonlyMap<string, KeptReply>): Promise<unknown> {
  if (all.length === 0) return Promise.resolve();
  const rows = all.toSorted((a, b) => Buffer.compare(a.claim.hash, b.claim.hash));
  const expired = rows.filter(({ claim }) => kept.has(claim.hash.toString("hex")));
  const first = rows[0];
  const removed =
    expired.length > 0 && first !== undefined
      ? db.run(
          removeExpired,
          expired.map(({ claim }) => claim.hash),
          timestamp(first.now.getTime()),
        )
      : undefined;
  const written = db.run(
    keepMany,
    rows.map(({ claim }) => claim.hash),
    rows.map(({ claim }) => claim.fingerprint),
    rows.map(({ value }) => JSON.stringify(value ?? null)),
    rows.map(({ userId }) => userId),
    rows.map(({ now }) => timestamp(now.getTime())),
    rows.map(({ now }) => timestamp(now.getTime() + keepRepliesMs)),
  );
  return Promise.all([removed, written]);
}
