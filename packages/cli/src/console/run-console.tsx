import { render } from "ink";
import type { Terminal } from "../commands/command.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { hasColours } from "../output/style.ts";
import { App } from "./components/App.tsx";
import { Store } from "./runtime/store.ts";
import { newState } from "./state/state.ts";
import { Leaving } from "./terminal/leaving.ts";
import { Suspension } from "./terminal/suspension.ts";

/** The console on the whole screen. Resolves when it was left, with the terminal as it was before. */
export async function runConsole(terminal: Terminal): Promise<ExitCode> {
  const { stdin, stdout, stderr, env } = terminal;
  const store = new Store(newState({ columns: stdout.columns, rows: stdout.rows }));
  const leaving = new Leaving(stdin);
  // Ink draws from where the cursor stands, which is no line's beginning when something was typed, or printed, before.
  stdout.write("\r");
  const suspension = new Suspension();
  const screen = render(<App store={store} colours={hasColours(stdout, env)} suspension={suspension} />, {
    ...{ stdin, stdout, stderr },
    exitOnCtrlC: false,
    patchConsole: false,
    incrementalRendering: true,
    alternateScreen: true,
    interactive: true,
  });
  const drawn = screen.waitUntilExit();
  let end = async (): Promise<string> => "";
  let bye = "";
  try {
    // There is something to see by now, and keys are taken; what talks to the shop is loaded behind it.
    const { startShop } = await import("./runtime/start-shop.ts");
    end = startShop(store, { leave: leaving.leave, fail: leaving.fail, suspend: suspension.suspend }, terminal);
    return (await Promise.race([leaving.left, drawn.then(() => false)])) ? exitCodes.interrupted : exitCodes.ok;
  } finally {
    bye = await end();
    screen.unmount();
    await drawn.catch(() => undefined);
    leaving[Symbol.dispose]();
    if (bye !== "") stderr.write(`${bye}\n`);
  }
}
