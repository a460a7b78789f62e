/** Reads a stream of events as a browser does. */
export class EventReader implements Disposable {
  readonly #abort = new AbortController();
  #text = "";
  #ended = false;
  #failure: unknown;
  #wake = (): void => {};

  /** Resolves when the stream has begun. */
  static async open(url: string, token: string, lastEventId?: string): Promise<EventReader> {
    const reader = new EventReader();
    const position = lastEventId === undefined ? {} : { "last-event-id": lastEventId };
    const headers = { accept: "text/event-stream", authorization: `Bearer ${token}`, ...position };
    const response = await fetch(`${url}/api/events`, { headers, signal: reader.#abort.signal });
    if (response.status !== 200 || response.body === null)
      throw new Error(`${response.status} ${await response.text()}`);
    void reader.#read(response.body);
    return reader;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Why it ended, when it did not end as a stream does. */
  get failure(): unknown {
    return this.#failure;
  }

  get types(): string[] {
    return [...this.#text.matchAll(/^event: (.+)$/gm)].map(([, type = ""]) => type);
  }

  /** Resolves when an event of the type about the subject has come. */
  async event(type: string, subjectId: number, limitMs = 10_000): Promise<void> {
    const deadline = performance.now() + limitMs;
    const wanted = new RegExp(`^event: ${type}\\ndata: .*"id":${subjectId}[},]`, "m");
    while (!wanted.test(this.#text)) {
      if (this.#ended) throw new Error("the stream has ended");
      if (performance.now() > deadline)
        throw new Error(`no ${type} of ${subjectId} came; these did: ${this.types.join()}`);
      await new Promise<void>((resolve) => {
        const late = setTimeout(resolve, 100);
        this.#wake = () => {
          clearTimeout(late);
          resolve();
        };
      });
    }
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    try {
      const decoder = new TextDecoder();
      for await (const chunk of body) {
        this.#text += decoder.decode(chunk, { stream: true });
        this.#wake();
      }
    } catch (error) {
      if (!this.#abort.signal.aborted) this.#failure = error;
    }
    this.#ended = true;
    this.#wake();
  }

  [Symbol.dispose](): void {
    this.#abort.abort();
  }
}
