import type { JournalEvent } from "../contract.ts";
import type { Failed } from "../engine/judge.ts";
import { judgeFailure, judgeReply } from "../engine/judge.ts";
import { ourShapes, wrongMember } from "../engine/members.ts";
import type { Plan } from "../engine/plan.ts";
import { mediaTypeOf } from "../engine/reply.ts";
import { type Progress, unexpectedReply } from "../errors/make-error.ts";
import type { ShopFailure } from "../errors/shop-error.ts";
import {
  isTransportFailure,
  type ReplyHeaders,
  type Transport,
  TransportFailure,
  type TransportReply,
  type TransportStream,
} from "../transport/transport.ts";
import { EventParser } from "./event-parser.ts";
import type { Watch } from "./watch.ts";

/** A problem is some hundred bytes; what is longer is cut off. */
const longestRefusal = 64 * 1024;

/** In characters; one that never ends must not fill the memory. */
const longestEvent = 1024 * 1024;

/** How one connection ended. */
export class ConnectionEnd extends Error {
  readonly failed: Failed;
  /** Whether anything came, a comment at least: the service was well then. */
  readonly alive: boolean;
  /** Of the reply that was no stream; `undefined` when there was none. */
  readonly status: number | undefined;

  constructor(failed: Failed, alive: boolean, status?: number) {
    super("the stream ended", { cause: failed.error });
    this.failed = failed;
    this.alive = alive;
    this.status = status;
  }
}

/** The times, in milliseconds, that a connection may be silent. */
export interface Patience {
  /** Until the reply begins. */
  readonly headers: number;
  /** After that: the service sends a comment every 15 seconds, so that a dead connection shows. */
  readonly silence: number;
}

interface Connecting {
  readonly plan: Plan;
  readonly before: Progress;
  readonly transport: Transport;
  /** Called when the service has agreed to send events, with the reply's headers. */
  readonly opened: (headers: ReplyHeaders) => void;
}

/** The events of one connection. It never just ends: @throws ConnectionEnd */
export async function* connect(
  { plan, before, transport, opened }: Connecting,
  watch: Watch,
  patience: Patience,
): AsyncGenerator<JournalEvent, never, void> {
  const parser = new EventParser();
  let alive = false;
  try {
    watch.expect(patience.headers, "the reply did not begin in time");
    const stream = await transport.open(plan.request, watch.signal);
    if (!isEventStream(stream)) throw new ConnectionEnd(await refusal(plan, before, stream), alive, stream.status);
    opened(stream.headers);
    watch.expect(patience.silence, "nothing came for too long");
    for await (const chunk of stream.body) {
      watch.rest();
      alive = true;
      for (const data of parser.push(chunk)) yield readEvent(plan, before, stream, data);
      if (parser.waiting > longestEvent) throw noEvent(plan, before, stream, "");
      watch.expect(patience.silence, "nothing came for too long");
    }
    throw new TransportFailure(true, new Error("the service ended the stream"));
  } catch (error) {
    if (!isTransportFailure(error)) throw error;
    const failed = judgeFailure(plan, before, error);
    throw new ConnectionEnd({ ...failed, retryAfter: parser.retry }, alive);
  } finally {
    watch.rest();
  }
}

function isEventStream(stream: TransportStream): boolean {
  return stream.status === 200 && mediaTypeOf(stream) === "text/event-stream";
}

async function refusal(plan: Plan, before: Progress, stream: TransportStream): Promise<Failed> {
  const reply = await readAll(stream);
  const judgement = judgeReply(plan, before, reply);
  if ("error" in judgement) return judgement;
  const progress = { ...before, attempts: before.attempts + 1 };
  const error = unexpectedReply(plan, progress, reply, `${mediaTypeOf(reply)} instead of an event stream`);
  return { error, progress, again: false, retryAfter: undefined };
}

async function readAll(stream: TransportStream): Promise<TransportReply> {
  const decoder = new TextDecoder();
  let body = "";
  for await (const chunk of stream.body) {
    body += decoder.decode(chunk, { stream: true });
    if (body.length > longestRefusal) break;
  }
  return { status: stream.status, headers: stream.headers, body, truncated: body.length > longestRefusal };
}

function readEvent(plan: Plan, before: Progress, stream: TransportStream, data: string): JournalEvent {
  const event = parse(data);
  if (isEvent(event)) return event;
  throw noEvent(plan, before, stream, data);
}

function noEvent(plan: Plan, before: Progress, stream: TransportStream, data: string): ShopFailure {
  const reply = { status: stream.status, headers: stream.headers, body: data, truncated: false };
  const progress = { ...before, attempts: before.attempts + 1 };
  return unexpectedReply(plan, progress, reply, "an event that is none of the journal's");
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

function isEvent(value: unknown): value is JournalEvent {
  if (wrongMember(value, ourShapes.membersOf("JournalEvent")) !== undefined) return false;
  return Number.isSafeInteger((value as JournalEvent).id);
}
