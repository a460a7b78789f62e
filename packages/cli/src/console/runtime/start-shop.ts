import type { Terminal } from "../../commands/command.ts";
import { connect } from "../../connection/connect.ts";
import { farewell } from "../terminal/farewell.ts";
import type { Leaving } from "../terminal/leaving.ts";
import { Commands } from "./commands.ts";
import { placeOf } from "./place-of.ts";
import { Runtime } from "./runtime.ts";
import type { Store } from "./store.ts";
import { WatchShop } from "./watch-shop.ts";

/** Ties the state to a shop. Gives the way to end that, which says what becomes of the shop. */
export function startShop(store: Store, leaving: Leaving, terminal: Terminal): () => Promise<string> {
  const watch = new WatchShop(store, async () => {
    const connection = await connect({ options: {}, terminal });
    return { connection, place: placeOf(connection) };
  });
  const commands = new Commands(terminal.env);
  store.perform = new Runtime({
    store,
    commands,
    connection: () => watch.connection(),
    refreshSoon: watch.refreshSoon,
    suspend: () => undefined,
    leave: leaving.leave,
  }).perform;
  watch.start().catch(leaving.fail);
  return async () => {
    commands.stopAll();
    const bye = farewell(watch.connected, terminal.env);
    await watch.stop();
    return bye;
  };
}
