import { type Duplex, duplexPair } from "node:stream";
import { connectionReset } from "./connection-errors.ts";

/**
 * A connection without a socket: two ends in this process, what is written to the one is read from the other. As with a socket,
 * the one end notices when the other is gone, which Node's pair does not do by itself before Node 24.
 */
export function connectionPair(): { readonly nearEnd: Duplex; readonly farEnd: Duplex } {
  const [nearEnd, farEnd] = duplexPair();
  nearEnd.once("close", () => farEnd.destroy());
  farEnd.once("close", () => {
    // A far end that has said all that it had to say may be gone before that was read.
    if (!farEnd.writableFinished) nearEnd.destroy(connectionReset());
  });
  return { nearEnd, farEnd };
}
