import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import pg from "pg";
import { binaries } from "./binaries.ts";
import { newCluster, superuser } from "./cluster.ts";
import { serverUser } from "./server-user.ts";

export interface PostgresServerOptions {
  /** Settings of the server, as `-c name=value`. */
  readonly settings?: Readonly<Record<string, string>>;
  /**
   * Whether what is committed is to outlive a power cut; left out, a server for tests that only read and write is faster.
   * A killed process loses nothing either way.
   */
  readonly durable?: boolean;
}

/** A PostgreSQL server of its own, on a free port of 127.0.0.1. */
export interface PostgresServer {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly dataDir: string;
  /** Of the database `postgres`, as its superuser. */
  readonly url: string;
  /** The process id of the postmaster; `undefined` while it is not there. */
  readonly pid: number | undefined;
  /** The process ids of the postmaster and its children. */
  processes(): Promise<number[]>;
  /** Makes an empty database; its URL. */
  createDatabase(): Promise<string>;
  /** Runs one statement in the database `postgres`, or in that of `url`. */
  query(sql: string, url?: string): Promise<Record<string, unknown>[]>;
  /** Kills the postmaster and all of its children, as a crash of the machine's memory would. */
  kill(): Promise<void>;
  /** Starts it again after `kill` or `stop`, on the same port. */
  start(): Promise<void>;
  /** Ends it in order; its data stay. */
  stop(): Promise<void>;
  /** Ends it, and removes its data. */
  remove(): Promise<void>;
}

const startLimitMs = 60_000;
let databases = 0;

/** Makes a cluster in a temporary folder and starts its server. */
export async function startPostgres(options: PostgresServerOptions = {}): Promise<PostgresServer> {
  const cluster = await newCluster();
  // A copy is on the disk when the system likes.
  if (options.durable === true) await promisify(execFile)("sync");
  const server = new Server({ ...cluster, user: superuser, port: await freePort(), options });
  await server.start();
  return server;
}

interface Place {
  readonly folder: string;
  readonly dataDir: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly options: PostgresServerOptions;
}

/** A server on a data folder that is there. */
export class Server implements PostgresServer {
  readonly #place: Place;
  #process: ChildProcess | undefined;

  constructor(place: Place) {
    this.#place = place;
  }

  get port(): number {
    return this.#place.port;
  }

  get user(): string {
    return this.#place.user;
  }

  get password(): string {
    return this.#place.password;
  }

  get dataDir(): string {
    return this.#place.dataDir;
  }

  get url(): string {
    return this.#urlOf("postgres");
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  async processes(): Promise<number[]> {
    const { pid } = this;
    return pid === undefined ? [] : [pid, ...(await childrenOf(pid))];
  }

  async createDatabase(): Promise<string> {
    databases += 1;
    const name = `shop_${process.pid}_${databases}`;
    await this.query(`CREATE DATABASE ${name}`);
    return this.#urlOf(name);
  }

  async query(sql: string, url = this.url): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => undefined);
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  async kill(): Promise<void> {
    const postmaster = this.#process;
    if (postmaster?.pid === undefined) return;
    const ended = once(postmaster, "exit");
    // The postmaster first, or it would take the death of a child for a reason to recover.
    for (const pid of await this.processes()) killIfThere(pid);
    await ended;
    this.#process = undefined;
  }

  async start(): Promise<void> {
    const { folder, dataDir, port, options } = this.#place;
    const { postgres } = await binaries();
    const durable = options.durable === true ? {} : { fsync: "off", full_page_writes: "off" };
    const settings = { listen_addresses: "127.0.0.1", unix_socket_directories: "", ...durable, ...options.settings };
    const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const server = spawn(postgres, ["-D", dataDir, "-p", String(port), ...flags], {
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
      ...(await serverUser()),
    });
    this.#process = server;
    await ready(server);
  }

  async stop(): Promise<void> {
    const server = this.#process;
    if (server === undefined) return;
    const ended = once(server, "exit");
    server.kill("SIGINT");
    await ended;
    this.#process = undefined;
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.#place.folder, { recursive: true, force: true });
  }

  #urlOf(database: string): string {
    const { user, password, port } = this.#place;
    return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  }
}

/** Resolves when it takes connections; rejects with what it said when it ends before. */
async function ready(server: ChildProcess): Promise<void> {
  const said: string[] = [];
  const isReady = Promise.withResolvers<void>();
  if (server.stderr === null) throw new Error("the server's words are not read");
  createInterface({ input: server.stderr }).on("line", (line) => {
    if (said.length < 200) said.push(line);
    if (/ready to accept (read-only )?connections/.test(line)) isReady.resolve();
  });
  server.once("exit", (code) => isReady.reject(new Error(`PostgreSQL ended (${code}):\n${said.join("\n")}`)));
  const limit = setTimeout(
    () => isReady.reject(new Error(`PostgreSQL is not ready:\n${said.join("\n")}`)),
    startLimitMs,
  );
  try {
    await isReady.promise;
  } finally {
    clearTimeout(limit);
  }
}

async function childrenOf(parent: number): Promise<number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
      return { pid, parent: Number(/^\d+ \(.*\) \S (\d+)/.exec(stat)?.[1]) };
    }),
  );
  return parents.filter((one) => one.parent === parent).map(({ pid }) => pid);
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It was faster.
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
