import { randomUUID } from "node:crypto";
import type { Connection } from "../../connection/connect.ts";
import { refuseReadOnly } from "../../contexts/before-change.ts";
import { unlockOf } from "../../contexts/context.ts";
import { tellCommand } from "../command-log.ts";
import type { Change } from "../shop/change.ts";
import { failureOf, failureText, fieldErrors } from "../shop/failure-of.ts";
import { type Done, perform } from "../shop/perform.ts";
import { readDetail } from "../shop/read-detail.ts";
import { readFilter } from "../shop/read-filter.ts";
import { readOverview } from "../shop/read-overview.ts";
import { readPage } from "../shop/read-page.ts";
import { wordsOf } from "../shop/words-of.ts";
import type { Effect } from "../state/effect.ts";
import type { Commands } from "./commands.ts";
import { find } from "./find.ts";
import { readNames } from "./names.ts";
import type { SessionRecording } from "./session-recording.ts";
import type { Store } from "./store.ts";
import { changeIn, FieldFailure } from "./submit.ts";

type Of<Name extends Effect["do"]> = Extract<Effect, { do: Name }>;

interface Around {
  readonly store: Store;
  readonly commands: Commands;
  readonly recording: SessionRecording;
  /** As soon as there is one. */
  readonly connection: () => Promise<Connection>;
  readonly refreshSoon: () => void;
  readonly suspend: () => void;
  readonly leave: (interrupted: boolean) => void;
}

/** Does what the state wants done, and tells it what came of it. */
export class Runtime {
  readonly #around: Around;
  /** Names this console's wishes: with the count of each they are idempotency keys. */
  readonly #id = randomUUID();

  constructor(around: Around) {
    this.#around = around;
  }

  readonly perform = (effect: Effect): void => {
    const { refreshSoon, suspend, leave, commands } = this.#around;
    if (effect.do === "refresh soon") refreshSoon();
    else if (effect.do === "suspend") suspend();
    else if (effect.do === "leave") leave(effect.interrupted);
    else if (effect.do === "stop") commands.stop(effect.serial);
    else void this.#ask(effect);
  };

  #ask(effect: Exclude<Effect, { do: "refresh soon" | "suspend" | "leave" | "stop" }>): Promise<void> {
    switch (effect.do) {
      case "read page":
        return this.#page(effect);
      case "read overview":
        return this.#overview(effect);
      case "read detail":
        return this.#detail(effect);
      case "read names":
        return this.#names(effect);
      case "filter":
        return this.#filter(effect);
      case "find":
        return this.#find(effect);
      case "submit":
        return this.#submit(effect);
      case "change":
        return this.#change(effect.serial, effect.change, `${this.#id}-${effect.serial}`, []);
      case "run":
        return this.#run(effect);
      case "record":
        return this.#record(effect);
    }
  }

  async #shop(): Promise<Connection["shop"]> {
    return (await this.#around.connection()).shop;
  }

  async #page({ area, serial, index, cursor, from, query }: Of<"read page">): Promise<void> {
    const page = await this.#shop()
      .then((shop) => readPage(shop, { area, from, query, cursor }))
      .catch(failureOf);
    this.#around.store.send({ type: "page", area, serial, index, page });
  }

  async #overview({ by, lines }: Of<"read overview">): Promise<void> {
    const figures = await this.#shop()
      .then((shop) => readOverview(shop, by, lines, new Date()))
      .catch(failureOf);
    this.#around.store.send({ type: "figures", by, figures });
  }

  async #detail({ kind, id }: Of<"read detail">): Promise<void> {
    const found = await this.#shop()
      .then((shop) => readDetail(shop, kind, id))
      .catch(failureOf);
    this.#around.store.send({ type: "detail", kind, id, found });
  }

  async #names({ users, products }: Of<"read names">): Promise<void> {
    this.#around.store.send({ type: "names", names: await readNames(await this.#shop(), users, products) });
  }

  async #filter({ area, text }: Of<"filter">): Promise<void> {
    try {
      const filter = await readFilter(await this.#around.connection(), area, text);
      this.#around.store.send({ type: "filtered", area, filter });
    } catch (error) {
      this.#around.store.send({ type: "refused", text: failureText(error) });
    }
  }

  async #find({ field, finds, text }: Of<"find">): Promise<void> {
    const found = await this.#shop()
      .then((shop) => find(shop, finds, text))
      .catch(() => []);
    this.#around.store.send({ type: "found", field, text, found });
  }

  async #submit({ serial, form }: Of<"submit">): Promise<void> {
    const fields = form.fields.map(({ name }) => name);
    try {
      const change = await changeIn(form, await this.#around.connection());
      if (change === undefined) throw new Error("Nothing is changed yet. Esc leaves it as it is.");
      await this.#change(serial, change, `${this.#id}-form-${form.serial}-${form.edits}`, fields);
    } catch (error) {
      const errors = error instanceof FieldFailure ? { [error.field]: error.message } : {};
      this.#around.store.send({ type: "failed", serial, failure: failureOf(error), fields: errors });
    }
  }

  async #change(serial: number, change: Change, intent: string, fields: readonly string[]): Promise<void> {
    const { store } = this.#around;
    const words = wordsOf(change);
    store.send({ type: "begun", serial, words });
    let done: Done;
    try {
      const connection = await this.#around.connection();
      refuseReadOnly({ ...connection, readOnly: isReadOnly(connection) });
      done = await perform(connection.shop, change, intent);
    } catch (error) {
      tellCommand({ words, by: "call", error, thing: undefined });
      return store.send({ type: "failed", serial, failure: failureOf(error), fields: fieldErrors(error, fields) });
    }
    tellCommand({ words, by: "call", error: undefined, thing: done.thing });
    store.send({ type: "done", serial, words, done, now: Date.now() });
  }

  async #run({ serial, words }: Of<"run">): Promise<void> {
    const { store, commands } = this.#around;
    const onText = (text: string): void => store.send({ type: "output", serial, text });
    const exitCode = await commands.run(serial, words, store.state().size.columns - 4, onText);
    tellCommand({ words, by: "command", error: exitCode === 0 ? undefined : exitCode, thing: undefined });
    store.send({ type: "ended", serial, exitCode });
    this.#around.refreshSoon();
  }

  async #record({ words }: Of<"record">): Promise<void> {
    const { store, recording } = this.#around;
    const notice = await recording.order(words).then(
      (text) => ({ tone: "good", text }) as const,
      (error: unknown) => ({ tone: "bad", text: failureText(error) }) as const,
    );
    store.send({ type: "recording", script: recording.script, notice });
  }
}

/** An unlock may have ended since the connection was made. */
const isReadOnly = ({ context }: Connection): boolean => context?.readOnly === true && unlockOf(context) === undefined;
