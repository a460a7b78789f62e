import { execFile } from "node:child_process";
import { appendFile, chown, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { openFolder } from "../../support/postgres/cluster.ts";
import { freePort, type PostgresServer, Server, startPostgres } from "../../support/postgres/index.ts";
import { slowCommit } from "./slow-commit.ts";

export interface Pair extends AsyncDisposable {
  readonly primary: PostgresServer;
  readonly standby: PostgresServer;
  /** A database on both, by a URL that names both. */
  createDatabase(): Promise<string>;
  /** Makes the standby the primary. */
  promote(): Promise<void>;
}

/**
 * A primary and a standby that has every commit before it is acknowledged. The standby is made of a cold copy of the
 * primary's folder, so no `pg_basebackup` is needed.
 */
export async function startPair(): Promise<Pair> {
  const first = await startPostgres();
  const { dataDir, port, user, password } = first;
  await first.stop();
  const copy = { ...(await standbyOf(first)), port: await freePort(), user, password };
  const sync = { ...slowCommit, synchronous_standby_names: "standby", synchronous_commit: "on" };
  const place = { folder: dirname(dataDir), dataDir, port, user, password };
  const primary = new Server({ ...place, options: { settings: sync } });
  const standby = new Server({ ...copy, options: {} });
  await Promise.all([primary.start(), standby.start()]);
  await inSync(primary);
  return {
    primary,
    standby,
    createDatabase: async () => withBothHosts(await primary.createDatabase(), standby.port),
    promote: async () => void (await standby.query("SELECT pg_promote(true, 60)")),
    [Symbol.asyncDispose]: async () => void (await Promise.all([primary.remove(), standby.remove()])),
  };
}

/** A copy of a stopped server's folder that follows that server when it is started. */
async function standbyOf(server: PostgresServer): Promise<{ folder: string; dataDir: string }> {
  const { port, user, password } = server;
  const folder = await openFolder("shop-standby-");
  const dataDir = join(folder, "data");
  await promisify(execFile)("cp", ["-a", server.dataDir, dataDir]);
  const primary = `host=127.0.0.1 port=${port} user=${user} password=${password} application_name=standby`;
  // Not as an argument of the server, which anybody sees.
  await appendFile(join(dataDir, "postgresql.auto.conf"), `primary_conninfo = '${primary}'\n`);
  const signal = join(dataDir, "standby.signal");
  await writeFile(signal, "");
  const { uid, gid } = await stat(dataDir);
  await chown(signal, uid, gid);
  return { folder, dataDir };
}

async function inSync(primary: PostgresServer): Promise<void> {
  const limit = performance.now() + 60_000;
  for (;;) {
    const [row] = await primary.query("SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'");
    if (row !== undefined) return;
    if (performance.now() > limit) throw new Error("the standby does not follow the primary");
    await wait(50);
  }
}

/** The URL of a database, with a second host behind the first. */
function withBothHosts(url: string, secondPort: number): string {
  return url.replace(/@(127\.0\.0\.1:\d+)\//, `@$1,127.0.0.1:${secondPort}/`);
}
