import { connect, type Socket } from "node:net";

/** A request as it goes over the wire: nothing in it is checked, completed or encoded on the way. */
export interface WireRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: Buffer | undefined;
}

export interface WireAnswer {
  readonly status: number;
  /** By lower-case name; what comes several times is joined. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** An answer that has not come by then will not come. */
const ANSWER_LIMIT_MS = 20_000;

/** One connection after another, each used for as long as the service keeps it: so an answer to the wrong request shows. */
export class Wire {
  readonly #port: number;
  #connection: WireConnection | undefined;

  constructor(url: string) {
    this.#port = Number(new URL(url).port);
  }

  /** @param from the address of this machine that the request comes from, where the system has more than one */
  async send(request: WireRequest, from?: string): Promise<WireAnswer> {
    if (this.#connection === undefined || this.#connection.ended || this.#connection.from !== from) {
      this.close();
      this.#connection = await openWire(this.#port, from);
    }
    const connection = this.#connection;
    connection.write(bytesOf(request));
    const answer = await connection.answer(request.method);
    if (answer.headers.connection === "close") this.close();
    return answer;
  }

  close(): void {
    this.#connection?.destroy();
    this.#connection = undefined;
  }
}

export function bytesOf({ method, target, headers, body }: WireRequest): Buffer {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  const head = Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines}\r\n`, "latin1");
  return body === undefined ? head : Buffer.concat([head, body]);
}

export function openWire(port: number, from?: string): Promise<WireConnection> {
  return new Promise((resolve, reject) => {
    const source = from === undefined ? {} : { localAddress: from };
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true, noDelay: true, ...source });
    socket.once("error", reject);
    socket.once("connect", () => {
      socket.off("error", reject);
      resolve(new WireConnection(socket, from));
    });
  });
}

/** A bare TCP connection that reads the replies out of what comes back. */
export class WireConnection {
  readonly socket: Socket;
  readonly from: string | undefined;
  /** Whether the other side broke the connection off instead of ending it. */
  reset = false;
  #received = Buffer.alloc(0);
  #ended = false;
  #wake = (): void => {};

  constructor(socket: Socket, from?: string) {
    this.socket = socket;
    this.from = from;
    socket.on("data", (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk]);
      this.#wake();
    });
    socket.on("error", () => {
      this.reset = true;
    });
    for (const event of ["end", "close"])
      socket.on(event, () => {
        this.#ended = true;
        this.#wake();
      });
  }

  get ended(): boolean {
    return this.#ended || this.socket.destroyed;
  }

  /** What was received and is not part of an answer that was taken. */
  get left(): string {
    return this.#received.toString("latin1");
  }

  write(bytes: Buffer | string): void {
    if (!this.socket.destroyed) this.socket.write(bytes);
  }

  destroy(): void {
    this.socket.destroy();
  }

  /** The next answer; interim ones (100) are passed over. Rejects when the connection ends before it, or nothing comes. */
  async answer(method = "GET", limitMs = ANSWER_LIMIT_MS): Promise<WireAnswer> {
    const deadline = performance.now() + limitMs;
    for (;;) {
      const found = firstAnswer(this.#received, method);
      if (found !== undefined) {
        this.#received = this.#received.subarray(found.length);
        if (found.answer.status >= 200) return found.answer;
      } else if (this.ended) {
        throw new Error(`the connection ended${this.reset ? " by a reset" : ""} before an answer; left: ${this.left}`);
      } else await this.#news(deadline, "no answer came");
    }
  }

  /** Every answer until the other side ends the connection. */
  async answersToTheEnd(limitMs = ANSWER_LIMIT_MS): Promise<WireAnswer[]> {
    await this.end(limitMs);
    const answers: WireAnswer[] = [];
    while (firstAnswer(this.#received, "GET") !== undefined) answers.push(await this.answer());
    return answers;
  }

  /** Resolves when the other side has ended the connection. */
  async end(limitMs = ANSWER_LIMIT_MS): Promise<void> {
    const deadline = performance.now() + limitMs;
    while (!this.ended) await this.#news(deadline, "the connection did not end");
  }

  #news(deadline: number, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`${what} in time; left: ${this.left.slice(0, 500)}`)),
        Math.max(0, deadline - performance.now()),
      );
      this.#wake = () => {
        clearTimeout(late);
        resolve();
      };
    });
  }
}

interface Found {
  readonly answer: WireAnswer;
  readonly length: number;
}

/** The answer that the bytes begin with, once it is complete. The services say of every one how long it is. */
function firstAnswer(bytes: Buffer, method: string): Found | undefined {
  const headEnd = bytes.indexOf("\r\n\r\n");
  if (headEnd < 0) return undefined;
  const [first = "", ...lines] = bytes.toString("latin1", 0, headEnd).split("\r\n");
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1]);
  if (Number.isNaN(status)) throw new Error(`no answer in HTTP: ${first}`);
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const cut = line.indexOf(":");
    const [name, value] = [line.slice(0, cut).toLowerCase(), line.slice(cut + 1).trim()];
    headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
  }
  const length = method === "HEAD" || status < 200 ? 0 : Number(headers["content-length"]);
  if (Number.isNaN(length)) throw new Error(`an answer that does not say how long it is: ${first}`);
  const end = headEnd + 4 + length;
  if (bytes.byteLength < end) return undefined;
  return { answer: { status, headers, text: bytes.toString("utf8", headEnd + 4, end) }, length: end };
}
