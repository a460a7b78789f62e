/**
 * Takes a stream of server-sent events apart (WHATWG HTML, section 9.2), however the bytes are cut. Only the data counts:
 * an event's type and id stand in it too, and comments only keep the connection alive.
 */
export class EventParser {
  readonly #decoder = new TextDecoder();
  #line = "";
  #data: string[] = [];
  #dataLength = 0;

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
    const [, data] = /^data(?:: ?(.*))?$/s.exec(line) ?? [];
    if (data !== undefined || line === "data") {
      this.#data.push(data ?? "");
      this.#dataLength += line.length;
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
