import { setTimeout as pause } from "node:timers/promises";
import { TransportFailure, type TransportStream } from "@shop/sdk";
import { connectionReset } from "../wire/connection-errors.ts";

type Body = TransportStream["body"];

/** Reads a reply to its end, which for one that has no end is its beginning. */
export async function readAway({ headers, body }: TransportStream): Promise<void> {
  const endless = String(headers["content-type"]).startsWith("text/event-stream");
  for await (const _chunk of body) if (endless) return;
}

/** The first half of the body; of one in several pieces, of the first piece. */
export async function* firstHalf(body: Body): AsyncGenerator<Uint8Array, void, void> {
  for await (const chunk of body) {
    yield chunk.subarray(0, Math.floor(chunk.byteLength / 2));
    return;
  }
}

/** The same, then a broken connection. */
export async function* cutOff(body: Body): AsyncGenerator<Uint8Array, never, void> {
  yield* firstHalf(body);
  throw new TransportFailure(true, connectionReset());
}

/** The body, so many bytes at a time, with a pause before each. */
export async function* drip(
  body: Body,
  { bytes, everyMs, signal }: { readonly bytes: number; readonly everyMs: number; readonly signal: AbortSignal },
): AsyncGenerator<Uint8Array, void, void> {
  for await (const chunk of body) {
    for (let start = 0; start < chunk.byteLength; start += bytes) {
      await waitFor(everyMs, signal);
      yield chunk.subarray(start, start + bytes);
    }
  }
}

/** Server-sent events, then a broken connection behind so many of them. */
export async function* breakAfterEvents(body: Body, count: number): AsyncGenerator<Uint8Array, never, void> {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  let seen = 0;
  let rest = "";
  for await (const chunk of body) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      yield encoder.encode(`${block}\n\n`);
      // A block without data is a comment, or says only when to come again.
      if (/^data:/m.test(block)) seen += 1;
      if (seen >= count) throw new TransportFailure(true, connectionReset());
    }
  }
  throw new TransportFailure(true, connectionReset());
}

/** @throws TransportFailure when the signal fires meanwhile */
export async function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await pause(ms, undefined, { signal });
  } catch {
    throw new TransportFailure(true, signal.reason);
  }
}
