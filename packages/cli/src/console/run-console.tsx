import { render } from "ink";
import type { Terminal } from "../commands/command.ts";
import { connect } from "../connection/connect.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { hasColours } from "../output/style.ts";
import { App } from "./components/App.tsx";
import { Commands } from "./runtime/commands.ts";
import { placeOf } from "./runtime/place-of.ts";
import { Runtime } from "./runtime/runtime.ts";
import { Store } from "./runtime/store.ts";
import { WatchShop } from "./runtime/watch-shop.ts";
import { newState } from "./state/state.ts";
import { farewell } from "./terminal/farewell.ts";
import { Leaving } from "./terminal/leaving.ts";

/** `shop` alone on a terminal. Resolves when it was left, with the terminal as it was before. */
export async function runConsole(terminal: Terminal): Promise<ExitCode> {
  const { stdin, stdout, stderr, env } = terminal;
  const store = new Store(newState({ columns: stdout.columns, rows: stdout.rows }));
  const watch = new WatchShop(store, async () => {
    const connection = await connect({ options: {}, terminal });
    return { connection, place: placeOf(connection) };
  });
  const commands = new Commands(env);
  const leaving = new Leaving(stdin);
  let bye = "";
  const screen = render(<App store={store} colours={hasColours(stdout, env)} />, {
    stdin,
    stdout,
    stderr,
    exitOnCtrlC: false,
    patchConsole: false,
    incrementalRendering: true,
    alternateScreen: true,
    interactive: true,
  });
  store.perform = new Runtime({
    store,
    commands,
    connection: () => watch.connection(),
    refreshSoon: watch.refreshSoon,
    suspend: () => undefined,
    leave: leaving.leave,
  }).perform;
  try {
    watch.start().catch(leaving.fail);
    const interrupted = await Promise.race([leaving.left, screen.waitUntilExit().then(() => false)]);
    bye = farewell(watch.connected, env);
    return interrupted ? exitCodes.interrupted : exitCodes.ok;
  } finally {
    commands.stopAll();
    screen.unmount();
    await screen.waitUntilExit().catch(() => undefined);
    leaving[Symbol.dispose]();
    if (bye !== "") stderr.write(`${bye}\n`);
    await watch.stop();
  }
}
