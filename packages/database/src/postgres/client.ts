import pg from "pg";
import type { Host, PostgresUrl } from "./connection-url.ts";
import { type Hosts, nameOf } from "./hosts.ts";
import { NotWritable } from "./postgres-error.ts";
import { valueTypes } from "./value-types.ts";

/** How long a server may take to answer that it is there. With several hosts the next one is tried after it. */
const connectMs = 2_000;

/**
 * Settings of every session. A change that waits for a lock for so long tries again or is refused; a transaction whose
 * client has vanished ends by itself, so that its locks hold up nobody.
 */
const settings = "SET TimeZone = 'UTC'; SET lock_timeout = '3s'; SET idle_in_transaction_session_timeout = '5s'";

const state = `SELECT pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on' AS read_only,
  current_setting('synchronous_commit') AS synchronous_commit`;

interface SessionState {
  readonly read_only: boolean;
  readonly synchronous_commit: string;
}

/** A client that connects to the host whose turn it is. */
export class Client extends pg.Client {
  readonly target: Host;
  readonly #hosts: Hosts;

  constructor(config: pg.ClientConfig & { readonly hosts?: Hosts }) {
    const { hosts, ...rest } = config;
    if (hosts === undefined) throw new Error("A client needs the hosts that it may connect to");
    const target = hosts.current;
    // The pool hides the password from whoever lists its options.
    const { password } = config;
    super({ ...rest, host: target.host, port: target.port, ...(password === undefined ? {} : { password }) });
    this.target = target;
    this.#hosts = hosts;
    // Whoever uses it hears of it by the query that fails; an idle one is replaced.
    this.on("error", () => this.#hosts.failed(target));
  }

  override connect(): Promise<this>;
  override connect(callback: (error: Error) => void): void;
  override connect(callback?: (error: Error) => void): Promise<this> | undefined {
    if (callback === undefined) return this.#connect();
    super.connect((error: Error) => {
      if (error) this.#hosts.failed(this.target);
      callback(error);
    });
    return undefined;
  }

  /** Says that this server takes no changes any more. */
  demoted(): void {
    this.#hosts.failed(this.target);
  }

  async #connect(): Promise<this> {
    try {
      await super.connect();
      return this;
    } catch (error) {
      this.#hosts.failed(this.target);
      throw error;
    }
  }
}

/** What every client is made with. */
export function clientConfig(url: PostgresUrl, hosts: Hosts): pg.ClientConfig & { readonly hosts: Hosts } {
  return {
    hosts,
    ...(url.user === undefined ? {} : { user: url.user }),
    ...(url.password === undefined ? {} : { password: url.password }),
    ...(url.database === undefined ? {} : { database: url.database }),
    ...(url.options === undefined ? {} : { options: url.options }),
    ssl: url.tls,
    application_name: url.applicationName ?? "shop",
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
    types: valueTypes,
    pipeline: true,
  };
}

/**
 * Prepares a new session. A server that takes no changes is left, and one that would acknowledge a commit before it is
 * safe is told not to: `off` and `local` lose orders with the machine, `remote_write` with both. `remote_apply` is
 * stronger than `on` and stays. What was set is read again, since a pooler in between may have kept it to itself.
 */
export async function prepareSession(client: Client): Promise<void> {
  await client.query(settings);
  const before = await stateOf(client);
  if (before.read_only) {
    client.demoted();
    throw new NotWritable(nameOf(client.target));
  }
  if (isSafe(before)) return;
  await client.query("SET synchronous_commit = on");
  const after = await stateOf(client);
  if (!isSafe(after)) {
    throw new Error(`synchronous_commit is ${after.synchronous_commit} and can't be changed: orders could be lost.`);
  }
}

async function stateOf(client: Client): Promise<SessionState> {
  const { rows } = await client.query<SessionState>(state);
  const [row] = rows;
  if (row === undefined) throw new Error("the server did not answer for its settings");
  return row;
}

const isSafe = ({ synchronous_commit }: SessionState): boolean =>
  synchronous_commit === "on" || synchronous_commit === "remote_apply";
