/** What the console did, as the command that does the same. */
export interface DoneCommand {
  /** Without `shop`. */
  readonly words: readonly string[];
  readonly ok: boolean;
  /** The thing that it was about, when it was one. */
  readonly thing?: { readonly kind: "order" | "user" | "product"; readonly id: number };
}

type Listener = (command: DoneCommand) => void;

const listeners = new Set<Listener>();

/** Calls the listener after every action of the console, and after every command that was run in it. Gives the way to end that. */
export function onCommand(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellCommand(command: DoneCommand): void {
  for (const listener of listeners) listener(command);
}
