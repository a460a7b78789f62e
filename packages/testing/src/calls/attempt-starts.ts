import { subscribe } from "node:diagnostics_channel";
import type { CallInfo, TransportRequest } from "@shop/sdk";

interface AttemptStart {
  readonly call: CallInfo;
}

/** The attempt that an SDK is about to hand to its transport. */
let starting: CallInfo | undefined;
let listening = false;

/**
 * Listens to the attempts of every copy of the SDK in this process. Attempts of one call come to the transport as requests that
 * have nothing in common when there is no key; but the SDK says of which call an attempt is, on the channel that it has for this,
 * and hands the request over before anything else is done.
 */
export function listenToAttempts(): void {
  if (listening) return;
  listening = true;
  subscribe("shop:attempt:start", (message) => {
    const { call } = message as AttemptStart;
    starting = call;
    queueMicrotask(() => {
      starting = undefined;
    });
  });
}

/** The call that this request is an attempt of; `undefined` when nobody has said. */
export function startingCall({ method, origin, path }: TransportRequest): CallInfo | undefined {
  const call = starting;
  starting = undefined;
  return call?.method === method && call.url === origin + path.split("?", 1)[0] ? call : undefined;
}
