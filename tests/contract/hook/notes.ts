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
  readonly #told = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Nothing where the contract does not name the reply: it may be right all the same. */
  seen({ contract, operation, status, mediaType }: Reply, code?: string): void {
    if (operation?.responses[status] === undefined || this.#knows(`${operation.id} ${status} ${mediaType} ${code}`))
      return;
    const seen = { service: contract.service.service, operation: operation.id, status, mediaType };
    this.#write(seenFile, (code === undefined ? seen : { ...seen, code }) satisfies Seen);
  }

  violation({ contract, operation, request, status }: Reply, faults: readonly string[], body = ""): void {
    const id = operation?.id ?? "";
    if (this.#knows(`${request?.method} ${id} ${status} ${faults.join()}`)) return;
    this.#write(violationsFile, {
      service: contract.service.service,
      operation: id,
      request: request === undefined ? "bytes that are no request" : `${request.method} ${request.url}`,
      status,
      faults,
      body: body.slice(0, 500),
      test: process.env.SHOP_TEST_FILE ?? "",
    } satisfies Violation);
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
