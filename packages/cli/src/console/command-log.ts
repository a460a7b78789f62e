/** What the console did, as the command that does the same. */
export interface DoneCommand {
  /** Without `shop`. */
  readonly words: readonly string[];
  /** Whether it was run as a process of its own (`:`), which tells of itself elsewhere too, or was a call. */
  readonly by: "command" | "call";
  /** What went wrong; `undefined` when nothing did. */
  readonly error: unknown;
  /** The thing as it is now, or as it was when it is gone. */
  readonly thing: object | undefined;
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
