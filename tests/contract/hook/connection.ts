import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { checkReply } from "./check-reply.ts";
import type { CompiledContract, ServiceTable } from "./contract-table.ts";
import { EventLines } from "./event-lines.ts";
import { findOperation } from "./find-operation.ts";
import type { Notes } from "./notes.ts";
import { mediaTypeOf, type Reply } from "./reply.ts";
import { type ReplyHead, type ReplyListener, ReplyReader } from "./reply-reader.ts";
import { faultsOfValue } from "./value-faults.ts";

/** What every connection of a server is checked with. */
export interface Checks {
  readonly service: ServiceTable;
  readonly validators: CompiledContract["validators"];
  readonly notes: Notes;
}

/** One connection of a service: which requests came on it, and the replies that went out to them, in their order. */
export class Connection implements ReplyListener {
  readonly #checks: Checks;
  readonly #requests: IncomingMessage[] = [];
  #reply: Reply | undefined;
  #pieces: Buffer[] | undefined;
  #events: EventLines | undefined;

  constructor(checks: Checks) {
    this.#checks = checks;
  }

  requested(request: IncomingMessage): void {
    this.#requests.push(request);
  }

  head(head: ReplyHead): boolean {
    const request = this.#requests[0];
    const operation = request && findOperation(this.#checks.service, request.method ?? "", request.url ?? "");
    const reply: Reply = { ...head, request, operation, mediaType: mediaTypeOf(head.headers) };
    const hasBody = request?.method !== "HEAD" && head.status !== 304;
    const isStream = reply.mediaType === "text/event-stream";
    this.#reply = reply;
    this.#events = hasBody && isStream ? new EventLines((data) => this.#event(reply, data)) : undefined;
    // Pages are as large as a megabyte, and nothing is said of what they hold.
    const isChecked = operation !== undefined || head.status >= 400;
    this.#pieces = hasBody && !isStream && isChecked ? [] : undefined;
    if (isStream) this.#judge(reply, undefined);
    return hasBody;
  }

  body(piece: Buffer): void {
    this.#pieces?.push(piece);
    this.#events?.read(piece);
  }

  end(): void {
    const reply = this.#reply;
    this.#requests.shift();
    this.#reply = undefined;
    if (reply === undefined || reply.mediaType === "text/event-stream") return;
    this.#judge(reply, this.#pieces && Buffer.concat(this.#pieces).toString("utf8"));
  }

  noReply(bytes: Buffer): void {
    const reply = { status: 0, headers: new Map(), mediaType: "", request: this.#requests[0], operation: undefined };
    this.#checks.notes.violation(reply, ["is no HTTP"], bytes.toString("latin1", 0, 500));
  }

  #judge(reply: Reply, body: string | undefined): void {
    const { service, validators, notes } = this.#checks;
    const faults = checkReply(reply, body, service, validators);
    if (faults.length > 0) notes.violation(reply, faults, body);
    else if (body !== undefined) notes.seen(reply, codeOf(reply, body));
  }

  /** A stream has been seen once an event has come of it: its head alone shows nothing. */
  #event(reply: Reply, data: string): void {
    const { validators, notes } = this.#checks;
    const validator = reply.operation?.responses[reply.status]?.content[reply.mediaType];
    if (validator === undefined) return;
    const faults = faultsOfEvent(validators[validator], data);
    if (faults.length > 0) notes.violation(reply, faults, data);
    else notes.seen(reply);
  }
}

/** Of a problem that was found right; other replies have none. */
function codeOf({ mediaType }: Reply, body: string): string | undefined {
  return mediaType === "application/problem+json" ? /"code":"(\w+)"/.exec(body)?.[1] : undefined;
}

function faultsOfEvent(validator: CompiledContract["validators"][string] | undefined, data: string): string[] {
  try {
    return faultsOfValue(validator, JSON.parse(data)).map((fault) => `an event: ${fault}`);
  } catch (error) {
    return [`an event is no JSON: ${String(error)}`];
  }
}

/** Reads along what goes out on the socket, as soon as it is handed to the system. */
export function readAlong(socket: Socket, connection: Connection): void {
  const reader = new ReplyReader(connection);
  const read = (chunk: unknown, encoding: BufferEncoding): void => {
    try {
      reader.read(bytesOf(chunk, encoding));
    } catch (error) {
      // A fault of ours must neither be taken for one of the service, nor pass in silence.
      setImmediate(() => {
        throw error;
      });
    }
  };
  const { _write: write, _writev: writev } = socket;
  socket._write = function (this: Socket, chunk: unknown, encoding, callback) {
    write.call(this, chunk, encoding, callback);
    read(chunk, encoding);
  };
  socket._writev = function (this: Socket, chunks, callback) {
    writev?.call(this, chunks, callback);
    for (const { chunk, encoding } of chunks) read(chunk, encoding);
  };
}

function bytesOf(chunk: unknown, encoding: BufferEncoding): Buffer {
  return typeof chunk === "string" ? Buffer.from(chunk, encoding) : Buffer.from(chunk as Uint8Array);
}
