/**
 * Takes a stream of server-sent events apart (WHATWG HTML, section 9.2), however the bytes are cut. Of an event only the
 * data counts, in which its type and id stand too; comments only keep the connection alive.
 */
export class EventParser {
  readonly #decoder = new TextDecoder();
  #line = "";
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
    const text = this.#line + this.#decoder.decode(chunk, { stream: true });
    // A carriage return at the end may be the first half of a line's end.
    const complete = text.endsWith("\r") ? text.slice(0, -1) : text;
    const lines = complete.split(/\r\n|\n|\r/);
    this.#line = (lines.pop() ?? "") + text.slice(complete.length);
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
