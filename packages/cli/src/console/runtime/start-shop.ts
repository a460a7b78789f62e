import type { Terminal } from "../../commands/command.ts";
import { connect } from "../../connection/connect.ts";
import { farewell } from "../terminal/farewell.ts";
import { Commands } from "./commands.ts";
import { placeOf } from "./place-of.ts";
import { Runtime } from "./runtime.ts";
import { SessionRecording } from "./session-recording.ts";
import type { Store } from "./store.ts";
import { WatchShop } from "./watch-shop.ts";

/** How the console is left: for good, because of a failure, or for a while. */
interface Ways {
  readonly leave: (interrupted: boolean) => void;
  readonly fail: (error: unknown) => void;
  readonly suspend: () => void;
}

/** Ties the state to a shop. Gives the way to end that, which says what becomes of the shop. */
export function startShop(store: Store, ways: Ways, terminal: Terminal): () => Promise<string> {
  const watch = new WatchShop(store, async () => {
    const connection = await connect({ options: {}, terminal });
    return { connection, place: placeOf(connection) };
  });
  const recording = new SessionRecording(terminal, (text) => store.send({ type: "refused", text }));
  const commands = new Commands(() => recording.env);
  store.perform = new Runtime({
    store,
    commands,
    recording,
    connection: () => watch.connection(),
    refreshSoon: watch.refreshSoon,
    suspend: ways.suspend,
    leave: ways.leave,
  }).perform;
  watch.start().catch(ways.fail);
  return async () => {
    commands.stopAll();
    const recorded = await recording.endWithConsole();
    recording[Symbol.dispose]();
    const bye = farewell(watch.connected, terminal.env);
    await watch.stop();
    return [recorded, bye].join("\n").trim();
  };
}
