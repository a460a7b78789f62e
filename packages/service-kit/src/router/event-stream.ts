import { once } from "node:events";
import type { ServerResponse } from "node:http";
import type { StreamEvent, StreamReply } from "../contract/operation.ts";
import { replyHeadersOf } from "../http/reply-headers.ts";

export interface EventStreamOptions {
  readonly requestId: string;
  readonly signal: AbortSignal;
  /** Whether the caller still may see this; asked again and again, so that a logout ends a stream. */
  readonly stillAllowed: () => Promise<boolean>;
  /** Ends the stream's source. */
  readonly abort: () => void;
}

/** A comment goes out this often, so that both ends notice a connection that is dead. */
const HEARTBEAT_MS = 15_000;
const RECHECK_MS = 1_000;
/** A reader that takes nothing for this long is gone, whatever its connection says. */
const STALLED_MS = 30_000;

/** Writes server-sent events as fast as the caller reads them, until the source, the caller or the service ends. */
export async function writeEventStream(
  response: ServerResponse,
  { status, stream }: StreamReply<number>,
  options: EventStreamOptions,
): Promise<void> {
  response.writeHead(status, {
    ...replyHeadersOf(response),
    "Content-Type": "text/event-stream",
    "X-Accel-Buffering": "no",
    "X-Request-Id": options.requestId,
  });
  // Something must be sent, or the caller does not see the head: and `retry` is how long it waits before it comes again.
  response.write("retry: 1000\n\n");
  const heartbeat = setInterval(() => response.write(": still here\n\n"), HEARTBEAT_MS);
  const recheck = setInterval(() => void endUnlessAllowed(options), RECHECK_MS);
  try {
    for await (const event of stream) {
      if (!response.write(eventText(event))) await drained(response, options.signal);
    }
  } finally {
    clearInterval(heartbeat);
    clearInterval(recheck);
    response.end();
  }
}

const eventText = ({ id, event, data }: StreamEvent): string =>
  `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

async function endUnlessAllowed({ stillAllowed, abort }: EventStreamOptions): Promise<void> {
  // A database that does not answer at the moment says nothing about the caller: the next look will.
  if (!(await stillAllowed().catch(() => true))) abort();
}

async function drained(response: ServerResponse, signal: AbortSignal): Promise<void> {
  try {
    await once(response, "drain", { signal: AbortSignal.any([signal, AbortSignal.timeout(STALLED_MS)]) });
  } catch (error) {
    if (!signal.aborted) response.destroy();
    throw error;
  }
}
