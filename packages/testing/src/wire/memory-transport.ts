import {
  type CallInfo,
  type Transport,
  TransportFailure,
  type TransportReply,
  type TransportRequest,
  type TransportStream,
} from "@shop/sdk";
import { startingCall } from "../calls/attempt-starts.ts";
import { wholeReply } from "./whole-reply.ts";
import { withoutPause } from "./without-pause.ts";

/** Carries one attempt to a service in this process. */
export type Carry = (
  request: TransportRequest,
  signal: AbortSignal,
  call: CallInfo | undefined,
) => Promise<TransportStream>;

/** The transport of one shop. */
export class MemoryTransport implements Transport {
  readonly #carry: Carry;
  readonly #underWay = new Set<Promise<unknown>>();
  readonly #closing = new AbortController();

  constructor(carry: Carry) {
    this.#carry = carry;
  }

  async send(request: TransportRequest, signal: AbortSignal): Promise<TransportReply> {
    // Before anything is waited for: the next attempt that is announced is another one.
    const call = startingCall(request);
    const sending = this.#send(request, signal, call);
    this.#underWay.add(sending);
    try {
      return await sending;
    } finally {
      this.#underWay.delete(sending);
    }
  }

  async open(request: TransportRequest, signal: AbortSignal): Promise<TransportStream> {
    this.#refuseClosed();
    const stream = await this.#carry(request, AbortSignal.any([signal, this.#closing.signal]), undefined);
    return { ...stream, body: withoutPause(stream.body) };
  }

  /** Streams are broken off, calls are waited for. */
  async close(): Promise<void> {
    this.#closing.abort(new Error("this shop is closed"));
    await Promise.allSettled(this.#underWay);
  }

  async #send(request: TransportRequest, signal: AbortSignal, call: CallInfo | undefined): Promise<TransportReply> {
    this.#refuseClosed();
    const stream = await this.#carry(request, signal, call);
    return wholeReply(stream, performance.now());
  }

  #refuseClosed(): void {
    if (this.#closing.signal.aborted) throw new TransportFailure(false, this.#closing.signal.reason);
  }
}
