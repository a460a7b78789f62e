import { openPostgres, type PostgresDatabase } from "@shop/database/postgres";
import pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { type PostgresServer, startPostgres } from "../../../../tests/support/postgres/index.ts";
import { postgresStores } from "../../src/stores/postgres/stores.ts";
import { looking } from "./postgres-looking.ts";
import type { TestDatabase, TestEngine } from "./test-database.ts";

export interface PostgresTestDatabase extends TestDatabase {
  readonly database: PostgresDatabase;
  readonly url: string;
  /** A connection of its own. */
  readonly direct: pg.Client;
}

export interface PostgresTestEngine extends TestEngine {
  open(): Promise<PostgresTestDatabase>;
}

/** A server for the tests of this file, and each database in it one of its own. */
export function postgresEngine(): PostgresTestEngine {
  let server: PostgresServer | undefined;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.remove());
  return {
    name: "PostgreSQL",
    open: () => {
      if (server === undefined) throw new Error("the server is not started");
      return openPostgresTest(server);
    },
  };
}

async function openPostgresTest(server: PostgresServer): Promise<PostgresTestDatabase> {
  const url = await server.createDatabase();
  const database = await openPostgres({ url });
  const direct = new pg.Client({ connectionString: url, pipeline: true });
  await direct.connect();
  const close = async (): Promise<void> => {
    await direct.end();
    await database.close();
  };
  return { database, stores: postgresStores(database), ...looking(database, direct), close, url, direct };
}
