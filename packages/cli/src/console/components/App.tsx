import { useApp, useInput, usePaste, useWindowSize } from "ink";
import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import type { Store } from "../runtime/store.ts";
import { keysOf } from "../terminal/keys-of.ts";
import type { Suspension } from "../terminal/suspension.ts";
import { Colours } from "./Paint.tsx";
import { Screen } from "./Screen.tsx";

interface AppProps {
  readonly store: Store;
  readonly colours: boolean;
  readonly suspension: Suspension;
}

/** Ties the state to the terminal: keys, pasted text and the window's size go in, the screen comes out. */
export function App({ store, colours, suspension }: AppProps): ReactNode {
  const state = useSyncExternalStore(store.watch, store.state);
  const { columns, rows } = useWindowSize();
  useInput((input, key) => {
    for (const one of keysOf(input, key)) store.send({ type: "key", key: one });
  });
  usePaste((text) => store.send({ type: "paste", text }));
  const { suspendTerminal } = useApp();
  useEffect(() => suspension.use(suspendTerminal), [suspension, suspendTerminal]);
  useEffect(() => store.send({ type: "resized", size: { columns, rows } }), [store, columns, rows]);
  return (
    <Colours value={colours}>
      <Screen state={state} />
    </Colours>
  );
}
