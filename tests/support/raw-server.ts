import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";

/** What the server does on the connection on which a whole request has come. `request` is the bytes of it, in latin1. */
export type RawStep = (socket: Socket, request: string) => void;

/** A bare TCP server: whatever it answers, nothing on its way makes HTTP of it. */
export class RawServer implements AsyncDisposable {
  /** Every request, as its bytes in latin1. */
  readonly seen: string[] = [];
  readonly sockets = new Set<Socket>();
  /** How many connections there ever were. */
  connections = 0;
  readonly #server: Server;

  constructor(step: RawStep) {
    this.#server = createServer((socket) => {
      this.connections += 1;
      this.sockets.add(socket);
      socket.on("close", () => this.sockets.delete(socket)).on("error", () => {});
      this.#read(socket, step);
    });
  }

  async listen(): Promise<this> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, "close");
  }

  #read(socket: Socket, step: RawStep): void {
    let text = "";
    socket.setEncoding("latin1").on("data", (piece: string) => {
      text += piece;
      const [head, body] = text.split("\r\n\r\n");
      const length = Number(/content-length: (\d+)/i.exec(head ?? "")?.[1] ?? 0);
      if (body === undefined || body.length < length) return;
      this.seen.push(text);
      const request = text;
      text = "";
      step(socket, request);
    });
  }
}

export function rawServer(step: RawStep): Promise<RawServer> {
  return new RawServer(step).listen();
}

/** The bytes of a reply. `lines` are of its head, without the status line; nothing is added to them. */
export function reply(status: string, lines: readonly string[], body = ""): string {
  return [`HTTP/1.1 ${status}`, ...lines, "", body].join("\r\n");
}

/** The same with JSON and its length. */
export function jsonReply(status: string, value: unknown, lines: readonly string[] = []): string {
  const body = JSON.stringify(value);
  const type = status.startsWith("2") ? "application/json" : "application/problem+json";
  return reply(status, [`content-type: ${type}`, `content-length: ${Buffer.byteLength(body)}`, ...lines], body);
}

/** Writes the same again and again, no faster than it is taken, until the connection ends. */
export function pour(socket: Socket, bytes: string | Buffer, most = Number.POSITIVE_INFINITY): void {
  let left = most;
  const more = (): void => {
    while (left > 0 && !socket.destroyed) {
      left -= bytes.length;
      if (!socket.write(bytes)) return;
    }
  };
  socket.on("drain", more);
  more();
}

/** Writes it again and again with pauses, until the connection ends. */
export function dripEndlessly(socket: Socket, bytes: string, everyMs: number): void {
  const timer = setInterval(() => socket.write(bytes), everyMs);
  socket.on("close", () => clearInterval(timer));
}
