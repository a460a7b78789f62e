import { once } from "node:events";
import { type AddressInfo, createServer, connect as open, type Server, type Socket } from "node:net";

/** In front of a service: every answer of it comes later by this much. */
export class SlowProxy implements AsyncDisposable {
  /** Milliseconds. */
  delay = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(server: Server) {
    this.#server = server;
  }

  static async before(url: string): Promise<SlowProxy> {
    const { hostname, port } = new URL(url);
    const server = createServer();
    const proxy = new SlowProxy(server);
    server.on("connection", (near) => proxy.#join(near, open(Number(port), hostname)));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #join(near: Socket, far: Socket): void {
    for (const socket of [near, far]) {
      this.#sockets.add(socket);
      // Either side may hang up; the other one is told.
      socket.on("error", () => undefined);
    }
    near.pipe(far);
    far.on("data", (chunk) => setTimeout(() => near.write(chunk), this.delay));
    near.on("close", () => far.destroy());
    far.on("close", () => setTimeout(() => near.destroy(), this.delay));
  }
}
