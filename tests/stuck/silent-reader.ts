import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** A caller who sends a request and takes what the system takes for it, and nothing more. */
export class SilentReader implements Disposable {
  readonly socket: Socket;

  private constructor(socket: Socket) {
    this.socket = socket;
  }

  static async open(url: string, request: string): Promise<SilentReader> {
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.on("error", () => {});
    await once(socket, "connect");
    socket.write(request);
    return new SilentReader(socket);
  }

  /** Reads after all. Resolves with the first line of what there is, or with nothing when there is none. */
  async firstLine(): Promise<string> {
    let text = "";
    this.socket.on("data", (chunk: Buffer) => {
      text += chunk.toString("latin1");
    });
    this.socket.resume();
    while (!text.includes("\r\n") && !this.socket.closed && !this.socket.readableEnded)
      await Promise.race(["data", "end", "close"].map((event) => once(this.socket, event)));
    this.socket.pause();
    return text.split("\r\n")[0] ?? "";
  }

  [Symbol.dispose](): void {
    this.socket.destroy();
  }
}
