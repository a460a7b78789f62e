/** The head of a reply as it stood in the bytes. */
export interface ReplyHead {
  readonly status: number;
  /** By lower-case name; what came several times is joined by a comma. */
  readonly headers: ReadonlyMap<string, string>;
}

/** Who is told what the bytes hold. */
export interface ReplyListener {
  /** @returns whether a body follows: to HEAD there is none, whatever the head says */
  head(head: ReplyHead): boolean;
  body(piece: Buffer): void;
  end(): void;
  /** The bytes are no reply; nothing is read any more. */
  noReply(bytes: Buffer): void;
}

type State = "head" | "counted" | "chunk size" | "chunk" | "chunk end" | "trailers" | "to the end" | "lost";

const nothing = Buffer.alloc(0);
const lineEnd = Buffer.from("\r\n");
const headEnd = Buffer.from("\r\n\r\n");

/** Reads the replies out of all bytes that go out on a connection, however they are cut into pieces. */
export class ReplyReader {
  readonly #listener: ReplyListener;
  #state: State = "head";
  /** What was not enough to go on with. */
  #left: Buffer = nothing;
  /** Bytes of the body, or of the chunk, that are still to come. */
  #missing = 0;

  constructor(listener: ReplyListener) {
    this.#listener = listener;
  }

  read(bytes: Buffer): void {
    this.#left = this.#left.byteLength === 0 ? bytes : Buffer.concat([this.#left, bytes]);
    while (this.#left.byteLength > 0 && this.#step()) {
      // One part after the other.
    }
  }

  /** Takes the next part from the bytes; false when more of them are needed. */
  #step(): boolean {
    switch (this.#state) {
      case "head":
        return this.#takeHead();
      case "counted":
        return this.#takeBody("head");
      case "chunk":
        return this.#takeBody("chunk end");
      case "chunk size":
        return this.#takeLine((line) => this.#chunkOf(Number.parseInt(line, 16)));
      case "chunk end":
        return this.#takeLine(() => {
          this.#state = "chunk size";
        });
      case "trailers":
        return this.#takeLine((line) => {
          if (line === "") this.#finish();
        });
      case "to the end":
        this.#listener.body(this.#take(this.#left.byteLength));
        return true;
      case "lost":
        this.#left = nothing;
        return false;
    }
  }

  #takeHead(): boolean {
    const end = this.#left.indexOf(headEnd);
    const [first = "", ...lines] = this.#left.toString("latin1", 0, end < 0 ? 64 : end).split("\r\n");
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1]);
    if (Number.isNaN(status) && (end >= 0 || this.#left.byteLength >= 64)) {
      this.#state = "lost";
      this.#listener.noReply(this.#left);
      return true;
    }
    if (end < 0) return false;
    this.#take(end + headEnd.byteLength);
    // An interim reply: the one that counts is still to come.
    if (status >= 200) this.#begin({ status, headers: headersOf(lines) });
    return true;
  }

  #begin(head: ReplyHead): void {
    const follows = this.#listener.head(head);
    const length = head.headers.get("content-length");
    if (!follows || head.status === 204 || head.status === 304 || length === "0") this.#finish();
    else if (head.headers.get("transfer-encoding") === "chunked") this.#state = "chunk size";
    else if (length === undefined) this.#state = "to the end";
    else {
      this.#state = "counted";
      this.#missing = Number(length);
    }
  }

  #chunkOf(size: number): void {
    this.#missing = size;
    this.#state = size === 0 ? "trailers" : "chunk";
  }

  #takeBody(next: "head" | "chunk end"): boolean {
    const piece = this.#take(Math.min(this.#missing, this.#left.byteLength));
    this.#missing -= piece.byteLength;
    this.#listener.body(piece);
    if (this.#missing > 0) return true;
    if (next === "head") this.#finish();
    else this.#state = next;
    return true;
  }

  #takeLine(take: (line: string) => void): boolean {
    const end = this.#left.indexOf(lineEnd);
    if (end < 0) return false;
    const line = this.#take(end + lineEnd.byteLength).toString("latin1", 0, end);
    take(line);
    return true;
  }

  #take(length: number): Buffer {
    const taken = this.#left.subarray(0, length);
    this.#left = this.#left.subarray(length);
    return taken;
  }

  #finish(): void {
    this.#state = "head";
    this.#listener.end();
  }
}

function headersOf(lines: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of lines) {
    const cut = line.indexOf(":");
    const name = line.slice(0, cut).toLowerCase();
    const value = line.slice(cut + 1).trim();
    const before = headers.get(name);
    headers.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return headers;
}
