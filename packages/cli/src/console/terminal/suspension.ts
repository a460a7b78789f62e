import type { SuspendTerminal } from "ink";

/** A process whose group nobody can continue is not stopped by the system; then the console is there again after this. */
const NOT_STOPPED_MS = 300;

/** Ctrl-Z: the terminal goes back to the shell that started the console, and `fg` brings the console back as it was. */
export class Suspension {
  #suspendTerminal: SuspendTerminal | undefined;

  /** How the terminal is handed over, and taken back. */
  use(suspendTerminal: SuspendTerminal): void {
    this.#suspendTerminal = suspendTerminal;
  }

  readonly suspend = (): void => {
    void this.#suspendTerminal?.(stopped);
  };
}

/** Stops the whole group, as the terminal would have done; resolves when it goes on. */
async function stopped(): Promise<void> {
  const again = Promise.withResolvers<void>();
  process.once("SIGCONT", again.resolve);
  process.kill(0, "SIGTSTP");
  const timer = setTimeout(again.resolve, NOT_STOPPED_MS);
  await again.promise;
  clearTimeout(timer);
  process.off("SIGCONT", again.resolve);
}
