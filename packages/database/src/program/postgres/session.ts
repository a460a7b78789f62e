import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "../../postgres/client.ts";
import { parsePostgresUrl } from "../../postgres/connection-url.ts";
import { Pool } from "../../postgres/pool.ts";
import { kindOf, reasonOf, sqlState } from "../../postgres/postgres-error.ts";
import { exitCodes, ProgramFailure, usage } from "../failure.ts";

/** A connection of one's own to the server that takes changes, for work that takes as long as it takes. */
export interface Session {
  all<Row>(sql: string, ...params: readonly unknown[]): Promise<Row[]>;
  /** Runs the work in one transaction; what it throws takes everything back. */
  transaction<T>(work: () => Promise<T>, begin?: string): Promise<T>;
  close(): Promise<void>;
}

/**
 * Connects; of several hosts to the one that takes changes.
 * @param waitMs how long to wait for a server that is not there yet
 * @throws ProgramFailure `usage`, `no_rights`, `not_found`, `database_unreachable`
 */
export async function openSession(url: string, waitMs = 0): Promise<Session> {
  const pool = new Pool(parsed(url), 1);
  const hosts = parsed(url).hosts.length;
  try {
    const client = await connected(pool, hosts, performance.now() + waitMs);
    // Neither a lock nor a look that takes long ends this session.
    await client.query(
      "SET idle_in_transaction_session_timeout = 0; SET statement_timeout = 0; SET lock_timeout = '10s'",
    );
    return sessionOf(client, pool);
  } catch (error) {
    await pool.end();
    throw failureOf(error);
  }
}

async function connected(pool: Pool, hosts: number, until: number): Promise<Client> {
  for (let tries = 1; ; tries++) {
    try {
      return await pool.connect();
    } catch (error) {
      if (tries >= hosts && (kindOf(error) !== "lost" || performance.now() >= until)) throw error;
    }
    if (tries >= hosts) await sleep(pauseMs);
  }
}

const pauseMs = 250;

function sessionOf(client: Client, pool: Pool): Session {
  const all = async <Row>(sql: string, ...params: readonly unknown[]): Promise<Row[]> => {
    try {
      return (await client.query(numbered(sql), [...params])).rows as Row[];
    } catch (error) {
      throw failureOf(error);
    }
  };
  return {
    all,
    transaction: async (work, begin = "BEGIN") => {
      await all(begin);
      try {
        const value = await work();
        await all("COMMIT");
        return value;
      } catch (error) {
        await all("ROLLBACK").catch(() => undefined);
        throw error;
      }
    },
    close: async () => {
      await client.end().catch(() => undefined);
      await pool.end();
    },
  };
}

/** `?` becomes `$1`, `$2` … in this order. No text of this program has one in a literal. */
function numbered(sql: string): string {
  let number = 0;
  return sql.replaceAll("?", () => `$${++number}`);
}

function parsed(url: string): ReturnType<typeof parsePostgresUrl> {
  try {
    return parsePostgresUrl(url);
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
}

/** What a server or its absence says, as a failure that tells what to do; anything else as it is. */
export function failureOf(error: unknown): unknown {
  if (error instanceof ProgramFailure) return error;
  const [kind, state, why] = [kindOf(error), sqlState(error), reasonOf(error)];
  if (state === "3D000")
    return new ProgramFailure(
      exitCodes.notFound,
      "not_found",
      `There is no such database: ${why}.`,
      "Make it first: CREATE DATABASE …",
    );
  if (state === "42501")
    return new ProgramFailure(exitCodes.notAllowed, "no_rights", `This user of the database may not do that: ${why}.`);
  if (kind === "refused")
    return new ProgramFailure(
      exitCodes.notAllowed,
      "no_rights",
      `The server lets nobody in like this: ${why}.`,
      "Look at the user, the password and sslmode of the URL.",
    );
  if (kind === "full")
    return new ProgramFailure(exitCodes.failed, "storage_full", `The server has no space left: ${why}.`);
  if (kind === "again")
    return new ProgramFailure(
      exitCodes.conflict,
      "database_busy",
      `Somebody else holds what is needed: ${why}.`,
      "Try again when they are done.",
    );
  if (kind === "lost")
    return new ProgramFailure(
      exitCodes.failed,
      "database_unreachable",
      `The server can't be used: ${why}.`,
      "Look whether it runs, and whether the URL is right.",
    );
  return error;
}
