import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A document that can be changed at will. */
// biome-ignore lint/suspicious/noExplicitAny: tests reach deep into it, and a place that is not there fails them.
export type AnyDocument = any;

/** A service that speaks another contract: the real one, behind a proxy that changes what it says of its contract. */
export class ChangedService implements AsyncDisposable {
  readonly document: object;
  readonly hash: string;
  /** How often its contract was asked for. */
  asked = 0;
  /** Answers instead of the changed document. */
  answer: ((response: import("node:http").ServerResponse) => void) | undefined;
  readonly #server: Server;

  constructor(target: string, contract: object, change: (document: AnyDocument) => void) {
    const document: AnyDocument = structuredClone(contract);
    change(document);
    this.document = document;
    this.hash = createHash("sha256").update(JSON.stringify(document)).digest("hex");
    this.#server = createServer((incoming, response) => {
      if (incoming.url === "/openapi.json") {
        this.asked += 1;
        if (this.answer !== undefined) this.answer(response);
        else response.setHeader("contract-hash", this.hash).end(JSON.stringify(this.document));
        return;
      }
      const { method, headers } = incoming;
      const onwards = request(`${target}${incoming.url}`, { method, headers }, (reply) => {
        response.writeHead(reply.statusCode ?? 502, { ...reply.headers, "contract-hash": this.hash });
        reply.pipe(response);
      });
      incoming.pipe(onwards);
    });
  }

  static async start(...of: ConstructorParameters<typeof ChangedService>): Promise<ChangedService> {
    const service = new ChangedService(...of);
    service.#server.listen(0, "127.0.0.1");
    await once(service.#server, "listening");
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, "close");
  }
}
