import { setImmediate as nextTurn } from "node:timers/promises";
import type { WireConnection } from "../../support/wire.ts";

export interface Pushed {
  /** Milliseconds from the first byte until the answer was there. */
  readonly answeredMs: number;
  /** Bytes that the system took from this end until the other side hung up, with what no one ever read of them. */
  readonly bytes: number;
  readonly status: number;
  readonly text: string;
}

/** Nobody would have to wait for longer, and nobody has room for more. */
const LIMIT_MS = 25_000;
const LIMIT_BYTES = 200 * 1024 * 1024;

/** Sends the head, and then the piece again and again, as fast as it is taken, until the other side hangs up. */
export async function pushWithoutEnd(connection: WireConnection, head: string, piece: Buffer): Promise<Pushed> {
  const { socket } = connection;
  const begun = performance.now();
  let bytes = 0;
  const write = (part: Buffer): Promise<void> =>
    new Promise((resolve) => {
      socket.write(part, (error) => {
        if (!error) bytes += part.byteLength;
        resolve();
      });
    });
  const pushing = (async () => {
    await write(Buffer.from(head, "latin1"));
    while (!socket.destroyed && !socket.errored && bytes < LIMIT_BYTES && performance.now() - begun < LIMIT_MS) {
      await write(piece);
      // What comes back is read in between, or a reset of the connection would be seen before the answer.
      await nextTurn();
    }
  })();
  // The other side's end alone does not stop this one.
  const answer = await connection.answer("POST", LIMIT_MS);
  const answeredMs = performance.now() - begun;
  await pushing;
  connection.destroy();
  return { answeredMs, bytes, status: answer.status, text: answer.text };
}
