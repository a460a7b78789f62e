import type { Duplex } from "node:stream";
import type { Connection } from "./connection.ts";
import { ReplyReader } from "./reply-reader.ts";

/**
 * Reads along what goes out on a connection, just before it is handed on: whoever gets the reply may look into the notes
 * at once.
 */
export function readAlong(socket: Duplex, connection: Connection): void {
  const reader = new ReplyReader(connection);
  const read = (chunk: unknown, encoding: BufferEncoding): void => {
    try {
      reader.read(bytesOf(chunk, encoding));
    } catch (error) {
      // A fault of ours must neither be taken for one of the service, nor pass in silence.
      setImmediate(() => {
        throw error;
      });
    }
  };
  const { _write: write, _writev: writev } = socket;
  socket._write = function (this: Duplex, chunk: unknown, encoding, callback) {
    read(chunk, encoding);
    write.call(this, chunk, encoding, callback);
  };
  // A connection that has none takes its chunks one by one.
  if (writev === undefined || writev === null) return;
  socket._writev = function (this: Duplex, chunks, callback) {
    for (const { chunk, encoding } of chunks) read(chunk, encoding);
    writev.call(this, chunks, callback);
  };
}

function bytesOf(chunk: unknown, encoding: BufferEncoding): Buffer {
  return typeof chunk === "string" ? Buffer.from(chunk, encoding) : Buffer.from(chunk as Uint8Array);
}
