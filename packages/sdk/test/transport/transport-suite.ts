import { expect } from "vitest";
import { isTransportFailure, type Transport, type TransportFailure, type TransportRequest } from "../../src/index.ts";
import type { ScriptedServer, Step } from "../support/scripted-server.ts";

/** A way to carry requests, with what it can't see. */
export interface TransportKind {
  readonly name: string;
  readonly make: () => Transport;
  /** Whether it tells what becomes of the connection: whether it was reused, and whether an aborted request had been sent. */
  readonly seesConnections: boolean;
}

export function get({ url }: ScriptedServer, path = "/api/order/12"): TransportRequest {
  return { method: "GET", origin: url, path, headers: { accept: "application/json" }, body: null };
}

/** A signal that never fires, and which tests can ask for listeners. */
export function never(): AbortSignal {
  return new AbortController().signal;
}

/** What a request fails with; anything but a TransportFailure fails the test. */
export async function lossOf(call: Promise<unknown>): Promise<TransportFailure> {
  const thrown = await call.then(
    (value) => new Error(`resolved to ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  if (!isTransportFailure(thrown)) throw thrown;
  return thrown;
}

/** Sends bytes without an end, for as long as they are taken, and counts them. */
export function pouring(): { readonly step: Step; readonly sent: () => number } {
  let sent = 0;
  const chunk = Buffer.alloc(64 * 1024, " ");
  const step: Step = (response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    const pour = (): void => {
      do sent += chunk.length;
      while (response.write(chunk) && sent < 1e9);
    };
    response.on("drain", pour);
    pour();
  };
  return { step, sent: () => sent };
}

/** That the server learns that nobody waits for it any more. (Node's `fetch` may then open a connection that it does not need.) */
export async function expectNobodyWaits(server: ScriptedServer): Promise<void> {
  await expect.poll(() => server.underWay, { timeout: 5_000 }).toBe(0);
}
