import { once } from "node:events";
import { type AddressInfo, createServer, connect as dial, type Server, type Socket } from "node:net";

/**
 * Hands each connection to the next of several addresses, round robin. One that refuses is passed over; when all do, the
 * caller's connection is closed. It knows nothing of HTTP, as the simplest balancers in front of a shop don't.
 */
export class Balancer implements AsyncDisposable {
  readonly #targets: () => readonly string[];
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** Where the connections went, in their order. */
  readonly chosen: string[] = [];
  /** Callers that connect while it is muted get no reply: the service acts, and nobody hears of it. */
  muted = false;
  #turn = 0;

  private constructor(targets: () => readonly string[]) {
    this.#targets = targets;
    this.#server = createServer((caller) => void this.#serve(caller));
  }

  /** @param targets the services' URLs, asked for at every connection */
  static async start(targets: () => readonly string[]): Promise<Balancer> {
    const balancer = new Balancer(targets);
    balancer.#server.listen(0, "127.0.0.1");
    await once(balancer.#server, "listening");
    return balancer;
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

  async #serve(caller: Socket): Promise<void> {
    this.#keep(caller);
    const targets = this.#targets();
    const first = this.#turn++;
    for (let n = 0; n < targets.length; n += 1) {
      const target = targets[(first + n) % targets.length] ?? "";
      const service = await connected(target);
      if (service === undefined) continue;
      this.chosen.push(target);
      this.#keep(service);
      join(caller, service, this.muted);
      return;
    }
    caller.destroy();
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("error", () => undefined);
    socket.once("close", () => this.#sockets.delete(socket));
  }
}

function join(caller: Socket, service: Socket, muted: boolean): void {
  caller.setNoDelay(true).pipe(service.setNoDelay(true));
  if (muted) service.resume();
  else service.pipe(caller);
  caller.once("close", () => service.destroy());
  service.once("close", () => caller.destroy());
}

async function connected(url: string): Promise<Socket | undefined> {
  const { hostname, port } = new URL(url);
  const socket = dial(Number(port), hostname);
  return new Promise((resolve) => {
    socket.once("connect", () => resolve(socket));
    socket.once("error", () => resolve(undefined));
  });
}
