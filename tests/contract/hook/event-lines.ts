import { StringDecoder } from "node:string_decoder";

/** Finds the data of each event in the bytes of an event stream (HTML, 9.2.6). */
export class EventLines {
  readonly #onData: (data: string) => void;
  readonly #decoder = new StringDecoder("utf8");
  #left = "";
  #data: string[] = [];

  constructor(onData: (data: string) => void) {
    this.#onData = onData;
  }

  read(bytes: Buffer): void {
    const lines = (this.#left + this.#decoder.write(bytes)).split("\n");
    this.#left = lines.pop() ?? "";
    for (const line of lines) this.#take(line);
  }

  #take(line: string): void {
    if (line.startsWith("data:")) this.#data.push(line.slice("data:".length).replace(/^ /, ""));
    if (line !== "" || this.#data.length === 0) return;
    this.#onData(this.#data.join("\n"));
    this.#data = [];
  }
}
