import type { Socket } from "node:net";
import type { Connection } from "./connection.ts";
import { ReplyReader } from "./reply-reader.ts";

/**
 * Reads along what goes out on the socket, just before it is handed to the system: whoever gets the reply may look into the notes
 * at once.
 */
export function readAlong(socket: Socket, connection: Connection): void {
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
  socket._write = function (this: Socket, chunk: unknown, encoding, callback) {
    read(chunk, encoding);
    write.call(this, chunk, encoding, callback);
  };
  socket._writev = function (this: Socket, chunks, callback) {
    for (const { chunk, encoding } of chunks) read(chunk, encoding);
    writev?.call(this, chunks, callback);
  };
}

function bytesOf(chunk: unknown, encoding: BufferEncoding): Buffer {
  return typeof chunk === "string" ? Buffer.from(chunk, encoding) : Buffer.from(chunk as Uint8Array);
}
