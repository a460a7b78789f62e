/**
 * Takes a stream of server-sent events apart (WHATWG HTML, section 9.2), however the bytes are cut. Of an event only the
 * data counts, in which its type and id stand too; comments only keep the connection alive.
 */
export class EventParser {
  readonly #decoder = new TextDecoder();
  #line = "";
  #heldBack = "";
  #data: string[] = [];
  #dataLength = 0;
  #retry: number | undefined;

  /** Milliseconds that the service asks to wait before another connection, once it has said so. */
  get retry(): number | undefined {
    return this.#retry;
  }

  /** How many characters of an event that is not complete are kept. */
  get waiting(): number {
    return this.#line.length + this.#dataLength;
  }

  /** The data of the events that are complete with this chunk. */
  push(chunk: Uint8Array): string[] {
    const text = this.#heldBack + this.#decoder.decode(chunk, { stream: true });
    // A carriage return at the end may be the first half of a line's end.
    this.#heldBack = text.endsWith("\r") ? "\r" : "";
    const [first = "", ...others] = text.slice(0, text.length - this.#heldBack.length).split(/\r\n|\n|\r/);
    // Only what is new is looked through: a line that never ends would be looked through again with each of its letters.
    this.#line += first;
    const last = others.pop();
    if (last === undefined) return [];
    const lines = [this.#line, ...others];
    this.#line = last;
    return lines.flatMap((line) => this.#take(line));
  }

  #take(line: string): string[] {
    if (line === "") return this.#dispatch();
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(line[colon + 1] === " " ? colon + 2 : colon + 1);
    if (field === "data") {
      this.#data.push(value);
      this.#dataLength += value.length + 1;
    } else if (field === "retry" && /^\d{1,9}$/.test(value)) {
      this.#retry = Number(value);
    }
    return [];
  }

  #dispatch(): string[] {
    const data = this.#data;
    this.#data = [];
    this.#dataLength = 0;
    return data.length === 0 ? [] : [data.join("\n")];
  }
}
