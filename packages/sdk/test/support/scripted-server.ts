import { once } from "node:events";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { Shop, type ShopOptions } from "../../src/index.ts";

/** A request as it arrived. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** performance.now() */
  readonly at: number;
}

/** What the server does with one request. */
export type Step = (response: ServerResponse, request: Seen) => void;

/** A real server that follows a script, one step a request. A request beyond the script gets a 418, which no test expects. */
export class ScriptedServer implements AsyncDisposable {
  readonly seen: Seen[] = [];
  readonly sockets = new Set<Socket>();
  /** How many connections there ever were. */
  connections = 0;
  /** Requests whose reply is not complete, and whose caller is still there. */
  underWay = 0;
  readonly #steps: Step[];
  readonly #server: Server;

  constructor(steps: readonly Step[]) {
    this.#steps = [...steps];
    this.#server = createServer((request, response) => void this.#answer(request, response));
    this.#server.keepAliveTimeout = 65_000;
    this.#server.on("connection", (socket) => {
      this.connections += 1;
      this.sockets.add(socket);
      socket.on("close", () => this.sockets.delete(socket));
      socket.on("error", () => {});
    });
  }

  async listen(port = 0): Promise<this> {
    this.#server.listen(port, "127.0.0.1");
    await once(this.#server, "listening");
    return this;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Takes no new connections; those that there are go on. */
  stopListening(): void {
    this.#server.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    if (!this.#server.listening) return;
    this.#server.close();
    await once(this.#server, "close");
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.underWay += 1;
    response.on("close", () => {
      this.underWay -= 1;
    });
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = "", url = "", headers } = request;
    const seen = { method, url, headers, body: Buffer.concat(chunks).toString(), at: performance.now() };
    this.seen.push(seen);
    const step = this.#steps.length > 1 || this.#steps[0] !== forever.get(this) ? this.#steps.shift() : this.#steps[0];
    if (step) step(response, seen);
    else json(418, { code: "beyond_the_script" })(response, seen);
  }
}

const forever = new WeakMap<ScriptedServer, Step>();

/** A listening server that follows the script. */
export function scripted(...steps: readonly Step[]): Promise<ScriptedServer> {
  return new ScriptedServer(steps).listen();
}

/** A listening server that does the same with every request. */
export function always(step: Step): Promise<ScriptedServer> {
  const server = new ScriptedServer([step]);
  forever.set(server, step);
  return server.listen();
}

/** A shop both of whose services are this server, in an empty environment. */
export function shopAt(server: { readonly url: string }, options: ShopOptions = {}): Shop {
  return new Shop({ userServiceUrl: server.url, orderServiceUrl: server.url, apiKey: null, ...options });
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Step {
  const type = status < 300 ? "application/json" : "application/problem+json";
  return (response) => response.writeHead(status, { "content-type": type, ...headers }).end(JSON.stringify(value));
}

export function text(status: number, body: string, headers: Record<string, string> = {}): Step {
  return (response) => response.writeHead(status, { "content-type": "text/html", ...headers }).end(body);
}

export function problem(status: number, code: string, fields: object = {}, headers: Record<string, string> = {}): Step {
  const common = {
    type: `urn:shop:problem:${code}`,
    title: code,
    status,
    detail: `detail of ${code}`,
    request_id: "r-1",
  };
  return json(status, { ...common, code, ...fields }, headers);
}

/** Never answers. */
export const hang: Step = () => {};

/** Breaks the connection before any reply. */
export const reset: Step = (response) => response.socket?.resetAndDestroy();

/** Promises a body, sends the beginning of it and breaks the connection. */
export const resetAfterHeaders: Step = (response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
  response.write('{"response":"x",', () => response.socket?.resetAndDestroy());
};

/** A complete body in small pieces, one every `everyMs` milliseconds. */
export function drip(value: unknown, everyMs: number): Step {
  return (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    const pieces = [...JSON.stringify(value)];
    const timer = setInterval(() => {
      const piece = pieces.shift();
      if (piece === undefined) response.end();
      else response.write(piece);
      if (piece === undefined) clearInterval(timer);
    }, everyMs);
    response.on("close", () => clearInterval(timer));
  };
}
