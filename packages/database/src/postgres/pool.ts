import pg from "pg";
import type { PoolFigures } from "../database.ts";
import { Client, clientConfig, prepareSession } from "./client.ts";
import type { PostgresUrl } from "./connection-url.ts";
import { Hosts } from "./hosts.ts";
import { sqlState } from "./postgres-error.ts";

/** A connection that was not needed for so long is given back. */
const idleMs = 30_000;

export type Borrowed = Client & Pick<pg.PoolClient, "release">;

/** The connections of this process, to the server that takes changes. */
export class Pool {
  readonly #url: PostgresUrl;
  readonly #hosts: Hosts;
  readonly #pool: pg.Pool;
  readonly #size: number;

  constructor(url: PostgresUrl, size: number) {
    this.#url = url;
    this.#hosts = new Hosts(url.hosts);
    this.#size = size;
    const onConnect = (client: pg.ClientBase) => prepareSession(client as Client);
    this.#pool = new pg.Pool({
      ...clientConfig(url, this.#hosts),
      Client: Client as unknown as new () => pg.ClientBase,
      onConnect: onConnect as unknown as (client: pg.ClientBase) => void,
      max: size,
      idleTimeoutMillis: idleMs,
    } as pg.PoolConfig);
    // Without a listener the end of an idle connection would end the process.
    this.#pool.on("error", () => undefined);
  }

  /** Takes a connection. Give it back by `giveBack`. */
  async take(): Promise<Borrowed> {
    return (await this.#pool.connect()) as unknown as Borrowed;
  }

  /** Gives a connection back; after a failure that may have spoilt it, it is ended. */
  giveBack(client: Borrowed, failure?: unknown): void {
    if (sqlState(failure) === "25006") client.demoted();
    client.release(failure === undefined ? undefined : true);
  }

  async use<T>(work: (client: Borrowed) => Promise<T>): Promise<T> {
    const client = await this.take();
    try {
      const value = await work(client);
      this.giveBack(client);
      return value;
    } catch (error) {
      this.giveBack(client, error);
      throw error;
    }
  }

  /** A connection of its own, that is not of the pool: the caller ends it. */
  async connect(): Promise<Client> {
    const client = new Client(clientConfig(this.#url, this.#hosts));
    try {
      await client.connect();
      await prepareSession(client);
      return client;
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    }
  }

  figures(): PoolFigures {
    const { totalCount, idleCount, waitingCount } = this.#pool;
    return { limit: this.#size, inUse: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
  }

  async end(): Promise<void> {
    await this.#pool.end();
  }
}
