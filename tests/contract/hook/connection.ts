import type { IncomingMessage } from "node:http";
import { checkEvent, checkReply } from "./check-reply.ts";
import type { CompiledContract } from "./contract-table.ts";
import { EventLines } from "./event-lines.ts";
import { problemType } from "./head-and-body.ts";
import type { Notes } from "./notes.ts";
import { type Reply, replyTo } from "./reply.ts";
import type { ReplyHead, ReplyListener } from "./reply-reader.ts";

/** What every connection of a server is checked with. */
export interface Checks {
  /** Of the service that it is, or of those that it may be. */
  readonly contracts: readonly [CompiledContract, ...CompiledContract[]];
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
    const reply = replyTo(request, head, this.#checks.contracts);
    const hasBody = request?.method !== "HEAD" && head.status !== 304;
    const isStream = reply.mediaType === "text/event-stream";
    this.#reply = reply;
    this.#events = hasBody && isStream ? new EventLines((data) => this.#event(reply, data)) : undefined;
    // Pages are as large as a megabyte, and nothing is said of what they hold.
    const isChecked = reply.operation !== undefined || head.status >= 400;
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
    const reply = replyTo(this.#requests[0], { status: 0, headers: new Map() }, this.#checks.contracts);
    this.#checks.notes.violation(reply, ["is no HTTP"], bytes.toString("latin1", 0, 500));
  }

  #judge(reply: Reply, body: string | undefined): void {
    const { contracts, notes } = this.#checks;
    const code = body === undefined ? undefined : codeOf(reply, body);
    // Where it is not certain which service answers, one that does not know the path is the other one.
    const isOther = contracts.length > 1 && code === "route_not_found";
    const meant = isOther ? { ...reply, operation: undefined } : reply;
    const faults = checkReply(meant, body);
    if (faults.length > 0) notes.violation(meant, faults, body);
    else if (body !== undefined) notes.seen(meant, code);
  }

  /** A stream has been seen once an event has come of it: its head alone shows nothing. */
  #event(reply: Reply, data: string): void {
    const faults = checkEvent(reply, data);
    if (faults.length > 0) this.#checks.notes.violation(reply, faults, data);
    else this.#checks.notes.seen(reply);
  }
}

/** Of a problem; other replies have none. */
function codeOf({ mediaType }: Reply, body: string): string | undefined {
  return mediaType === problemType ? /"code":"(\w+)"/.exec(body)?.[1] : undefined;
}
