import type { JournalEvent } from "@shop/openapi";

export interface Received {
  readonly id: string;
  readonly event: string;
  readonly data: JournalEvent;
}

/** A stream of server-sent events, as a client without a library would read it. */
export class EventStream {
  readonly status: number;
  readonly contentType: string | null;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #abort: AbortController;
  readonly #decoder = new TextDecoder();
  #rest = "";

  private constructor(response: Response, abort: AbortController) {
    if (response.body === null) throw new Error("the reply has no body");
    this.status = response.status;
    this.contentType = response.headers.get("content-type");
    this.#reader = response.body.getReader();
    this.#abort = abort;
  }

  /** Resolves when the head of the reply is there. */
  static async open(url: string, headers: Readonly<Record<string, string>>): Promise<EventStream> {
    const abort = new AbortController();
    const accept = { accept: "text/event-stream", ...headers };
    return new EventStream(await fetch(url, { headers: accept, signal: abort.signal }), abort);
  }

  /** The next so many events; fewer when the stream ends before. */
  async take(count: number): Promise<Received[]> {
    const taken: Received[] = [];
    while (taken.length < count) {
      const block = await this.#block();
      if (block === undefined) return taken;
      const fields = new Map(block.split("\n").map((line) => line.split(/: (.*)/s, 2) as [string, string]));
      const data = fields.get("data");
      if (data === undefined) continue;
      taken.push({ id: fields.get("id") ?? "", event: fields.get("event") ?? "", data: JSON.parse(data) });
    }
    return taken;
  }

  close(): void {
    this.#abort.abort();
  }

  async #block(): Promise<string | undefined> {
    for (;;) {
      const end = this.#rest.indexOf("\n\n");
      if (end >= 0) {
        const block = this.#rest.slice(0, end);
        this.#rest = this.#rest.slice(end + 2);
        return block;
      }
      const { done, value } = await this.#reader.read();
      if (done) return undefined;
      this.#rest += this.#decoder.decode(value, { stream: true });
    }
  }
}
