import { once } from "node:events";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { type ReceivedSpan, spansOfJson, spansOfProtobuf } from "./received-span.ts";

/** A receiver of OTLP over HTTP, in protobuf and in JSON, as a collector is one. `await using` ends it. */
export class Collector implements AsyncDisposable {
  readonly spans: ReceivedSpan[] = [];
  /** The headers of every request. */
  readonly requests: IncomingHttpHeaders[] = [];
  /** What arrived and was no OTLP. */
  readonly faults: string[] = [];
  connections = 0;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => void this.#take(request, response));
    this.#server.on("connection", () => {
      this.connections += 1;
    });
  }

  static async start(): Promise<Collector> {
    const collector = new Collector();
    collector.#server.listen(0, "127.0.0.1");
    await once(collector.#server, "listening");
    return collector;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The spans of a trace, by their names. */
  named(name: string, traceId?: string): ReceivedSpan | undefined {
    return this.spans.find((span) => span.name === name && (traceId === undefined || span.traceId === traceId));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests.push(request.headers);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const sent = Buffer.concat(chunks);
    const body = request.headers["content-encoding"] === "gzip" ? gunzipSync(sent) : sent;
    const type = request.headers["content-type"] ?? "";
    try {
      if (request.url !== "/v1/traces") throw new Error(`there is nothing at ${request.url}`);
      this.spans.push(...(type === "application/json" ? spansOfJson(body) : spansOfProtobuf(body)));
    } catch (error) {
      this.faults.push(String(error));
    }
    response.writeHead(200, { "content-type": type }).end(type === "application/json" ? "{}" : "");
  }
}
