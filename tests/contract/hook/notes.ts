import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { seenFile, violationsFile } from "./files.ts";
import type { Reply } from "./reply.ts";

/** A kind of reply that was right, as a line of the file. */
export interface Seen {
  readonly service: string;
  readonly operation: string;
  readonly status: number;
  readonly mediaType: string;
  /** Of a problem. */
  readonly code?: string;
}

/** A reply that was not, as a line of the other file. */
export interface Violation {
  readonly service: string;
  readonly operation: string;
  readonly request: string;
  readonly status: number;
  readonly faults: readonly string[];
  /** Its beginning. */
  readonly body: string;
  /** The test file, where it is known. */
  readonly test: string;
}

/**
 * What a process has to tell, written at once, since a test may kill it at any moment; and only what is new in this process,
 * since it answers ten thousands of times.
 */
export class Notes {
  readonly #folder: string;
  readonly #service: string;
  readonly #told = new Set<string>();

  constructor(folder: string, service: string) {
    this.#folder = folder;
    this.#service = service;
  }

  seen({ operation, status, mediaType }: Reply, code?: string): void {
    if (operation === undefined || this.#knows(`${operation.id} ${status} ${mediaType} ${code}`)) return;
    const seen: Seen = { service: this.#service, operation: operation.id, status, mediaType, ...(code && { code }) };
    this.#write(seenFile, seen);
  }

  violation({ operation, request, status }: Reply, faults: readonly string[], body = ""): void {
    const id = operation?.id ?? "";
    if (this.#knows(`${id} ${status} ${faults.join()}`)) return;
    const asked = request === undefined ? "bytes that are no request" : `${request.method} ${request.url}`;
    const test = process.env.SHOP_TEST_FILE ?? "";
    const told = {
      service: this.#service,
      operation: id,
      request: asked,
      status,
      faults,
      body: body.slice(0, 500),
      test,
    };
    this.#write(violationsFile, told satisfies Violation);
  }

  #knows(what: string): boolean {
    if (this.#told.has(what)) return true;
    this.#told.add(what);
    return false;
  }

  /** One short write at the end of a file is never torn by that of another process. */
  #write(file: string, note: Seen | Violation): void {
    appendFileSync(join(this.#folder, file), `${JSON.stringify(note)}\n`);
  }
}
