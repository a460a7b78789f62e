import { connect, type Socket } from "node:net";

/** A bare TCP connection: what HTTP clients are too polite to send can be sent over it. */
export class RawConnection {
  readonly socket: Socket;
  #received = Buffer.alloc(0);
  #ended = false;
  #waiting = new Set<() => void>();

  constructor(socket: Socket) {
    this.socket = socket;
    socket.on("data", (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk]);
      this.#wake();
    });
    // A reset ends a connection like any other end; tests tell them apart by `reset`.
    socket.on("error", (error: NodeJS.ErrnoException) => {
      this.reset ||= error.code === "ECONNRESET" || error.code === "EPIPE";
    });
    for (const event of ["end", "close"]) {
      socket.on(event, () => {
        this.#ended = true;
        this.#wake();
      });
    }
  }

  /** Whether the other side hung up without a proper end. */
  reset = false;

  get text(): string {
    return this.#received.toString("latin1");
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Every complete reply so far, in order. */
  get answers(): Answer[] {
    const answers: Answer[] = [];
    let rest = this.#received;
    for (let answer = firstAnswer(rest); answer !== undefined; answer = firstAnswer(rest)) {
      answers.push(answer);
      rest = rest.subarray(answer.bytes);
    }
    return answers;
  }

  get statuses(): number[] {
    return this.answers.map(({ status }) => status);
  }

  /** The problem (or other JSON) in the last reply. */
  get lastJson(): Record<string, unknown> {
    return JSON.parse(this.answers.at(-1)?.body ?? "");
  }

  send(bytes: string | Uint8Array): this {
    this.socket.write(bytes);
    return this;
  }

  /** Resolves when `ready` holds, rejects after `timeoutMs`. */
  async until(ready: () => boolean, timeoutMs = 5000): Promise<this> {
    const deadline = performance.now() + timeoutMs;
    while (!ready()) {
      const left = deadline - performance.now();
      if (left <= 0) throw new Error(`Waited in vain; received so far: ${this.text.slice(-500)}`);
      await this.#next(left);
    }
    return this;
  }

  end(timeoutMs?: number): Promise<this> {
    return this.until(() => this.#ended, timeoutMs);
  }

  replies(count: number, timeoutMs?: number): Promise<this> {
    return this.until(() => this.answers.length >= count, timeoutMs);
  }

  #next(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, timeoutMs);
      this.#waiting.add(done);
    });
  }

  #wake(): void {
    for (const wake of [...this.#waiting]) wake();
  }
}

export interface Answer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
  readonly bytes: number;
}

/** The reply that the bytes begin with, once it is complete. Replies here always say how long they are. */
function firstAnswer(bytes: Buffer): Answer | undefined {
  const headEnd = bytes.indexOf("\r\n\r\n");
  if (headEnd < 0) return undefined;
  const head = bytes.toString("latin1", 0, headEnd);
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]);
  const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
  const end = headEnd + 4 + length;
  if (bytes.byteLength < end) return undefined;
  return { status, head, body: bytes.toString("utf8", headEnd + 4, end), bytes: end };
}

export function openRaw(port: number): Promise<RawConnection> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    socket.once("error", reject);
    socket.once("connect", () => {
      socket.off("error", reject);
      resolve(new RawConnection(socket));
    });
  });
}

export const get = (path: string, more = ""): string => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${more}\r\n`;
