import { useInput, usePaste, useWindowSize } from "ink";
import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import type { Store } from "../runtime/store.ts";
import { keysOf } from "../terminal/keys-of.ts";
import { Colours } from "./Paint.tsx";
import { Screen } from "./Screen.tsx";

interface AppProps {
  readonly store: Store;
  readonly colours: boolean;
}

/** Ties the state to the terminal: keys, pasted text and the window's size go in, the screen comes out. */
export function App({ store, colours }: AppProps): ReactNode {
  const state = useSyncExternalStore(store.watch, store.state);
  const { columns, rows } = useWindowSize();
  useInput((input, key) => {
    for (const one of keysOf(input, key)) store.send({ type: "key", key: one });
  });
  usePaste((text) => store.send({ type: "paste", text }));
  useEffect(() => store.send({ type: "resized", size: { columns, rows } }), [store, columns, rows]);
  return (
    <Colours value={colours}>
      <Screen state={state} />
    </Colours>
  );
}
