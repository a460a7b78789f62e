import type { Connection } from "../../connection/connect.ts";
import { MARKED_MS } from "../state/on-live.ts";
import type { Place, State } from "../state/state.ts";
import { HealthWatch } from "./health.ts";
import { LiveJournal } from "./live.ts";
import type { Store } from "./store.ts";

const LOOK_MS = 5_000;
const LOOK_WHEN_AWAY_MS = 1_000;
/** What comes together is read once. */
const REFRESH_MS = 200;

export interface Connected {
  readonly connection: Connection;
  readonly place: Place;
}

/** Keeps the console with its shop: health, journal, and what to do when either is lost. Also finds a shop that was started, or logged in to, meanwhile. */
export class WatchShop {
  readonly #store: Store;
  readonly #connect: () => Promise<Connected>;
  readonly #ending = new AbortController();
  readonly #health = new HealthWatch();
  readonly #found = Promise.withResolvers<void>();
  #connected: Connected | undefined;
  #live: LiveJournal | undefined;
  #look: NodeJS.Timeout | undefined;
  #refresh: NodeJS.Timeout | undefined;
  #tick: NodeJS.Timeout | undefined;

  constructor(store: Store, connect: () => Promise<Connected>) {
    this.#store = store;
    this.#connect = connect;
  }

  /** The shop that is shown; `undefined` before one was found. */
  get connected(): Connection | undefined {
    return this.#connected?.connection;
  }

  /** The shop that is shown, as soon as one was found. */
  async connection(): Promise<Connection> {
    await this.#found.promise;
    if (this.#connected === undefined) throw new Error("No shop was found.");
    return this.#connected.connection;
  }

  /** Finds the shop, and stays with it. @throws what is wrong with the flags, variables or files that say which one it is */
  async start(): Promise<void> {
    this.#goTo(await this.#connect());
    this.#found.resolve();
    void this.#lookAround();
  }

  readonly refreshSoon = (): void => {
    this.#refresh ??= setTimeout(() => {
      this.#refresh = undefined;
      this.#store.send({ type: "refresh" });
    }, REFRESH_MS);
  };

  async stop(): Promise<void> {
    this.#ending.abort();
    this.#live?.stop();
    for (const timer of [this.#look, this.#refresh, this.#tick]) clearTimeout(timer);
    await this.#connected?.connection[Symbol.asyncDispose]();
  }

  #newJournal(): LiveJournal {
    return new LiveJournal({
      onEvent: (event) => {
        this.#store.send({ type: "event", event, now: Date.now() });
        this.#tick ??= setTimeout(this.#onTick, MARKED_MS);
      },
      onLive: (live) => this.#store.send({ type: "live", live }),
    });
  }

  readonly #onTick = (): void => {
    this.#store.send({ type: "tick", now: Date.now() });
    const left = Object.values(this.#store.state().marks);
    this.#tick =
      left.length === 0 ? undefined : setTimeout(this.#onTick, Math.max(500, Math.min(...left) - Date.now()));
  };

  async #lookAround(): Promise<void> {
    const { shop, context } = await this.connection();
    const before = this.#store.state();
    const services = await this.#health.look(shop, this.#ending.signal).catch(() => []);
    if (this.#ending.signal.aborted) return;
    this.#store.send({ type: "health", services });
    const away = services.some(({ health }) => health === "away");
    if (away || isNobody(this.#store.state()) || context?.readOnly === true) await this.#connectAgain();
    if (this.#ending.signal.aborted) return;
    const back = services.some(({ service, health }) => health === "ready" && wasAway(before, service));
    if (back || (!away && this.#live?.follows === false)) this.#live?.follow((await this.connection()).shop);
    const soon = away || this.#store.state().live !== "live";
    this.#look = setTimeout(() => void this.#lookAround(), soon ? LOOK_WHEN_AWAY_MS : LOOK_MS);
  }

  /** Somebody may have started a shop, logged in, or opened a read-only context since: then that is what is shown. */
  async #connectAgain(): Promise<void> {
    const again = await this.#connect().catch(() => undefined);
    if (again === undefined) return;
    const before = this.#connected;
    if (before !== undefined && isSame(again, before)) return void again.connection[Symbol.asyncDispose]();
    this.#goTo(again);
    await before?.connection[Symbol.asyncDispose]();
  }

  #goTo(connected: Connected): void {
    this.#live?.stop();
    this.#connected = connected;
    this.#live = this.#newJournal();
    this.#store.send({ type: "connected", place: connected.place });
    this.#live.follow(connected.connection.shop);
  }
}

const wasAway = ({ services }: State, name: string): boolean =>
  services.some(({ service, health }) => service === name && health === "away");

function isNobody({ overview, lists }: State): boolean {
  const codes = [overview.failure?.code, ...Object.values(lists).map(({ error }) => error?.code)];
  return codes.some((code) => code === "unauthenticated" || code === "not_allowed");
}

const isSame = ({ connection: one, place }: Connected, { connection: other, place: otherPlace }: Connected): boolean =>
  one.userServiceUrl === other.userServiceUrl &&
  one.orderServiceUrl === other.orderServiceUrl &&
  one.credentials?.token === other.credentials?.token &&
  place.readOnly === otherPlace.readOnly;
