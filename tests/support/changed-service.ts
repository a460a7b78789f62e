import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

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
  answer: ((response: ServerResponse) => void) | undefined;
  readonly #server: Server;

  constructor(target: string, contract: object, change: (document: AnyDocument) => void) {
    const document: AnyDocument = structuredClone(contract);
    change(document);
    this.document = document;
    this.hash = createHash("sha256").update(JSON.stringify(document)).digest("hex");
    this.#server = createServer((incoming, response) => {
      if (incoming.url === "/openapi.json") this.#tellContract(response);
      else void this.#handOn(target, incoming, response);
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

  #tellContract(response: ServerResponse): void {
    this.asked += 1;
    if (this.answer !== undefined) this.answer(response);
    else response.setHeader("contract-hash", this.hash).end(JSON.stringify(this.document));
  }

  async #handOn(target: string, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, headers } = incoming;
    const onwards = incoming.pipe(request(`${target}${incoming.url}`, { method, headers }));
    const [reply] = (await once(onwards, "response")) as [IncomingMessage];
    response.writeHead(reply.statusCode ?? 502, { ...reply.headers, "contract-hash": this.hash });
    if (incoming.url !== "/readyz") return void reply.pipe(response);
    response.end((await text(reply)).replace(String(reply.headers["contract-hash"]), this.hash));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, "close");
  }
}
