import { type ClientRequest, type IncomingMessage, request as startRequest } from "node:http";
import type { Duplex } from "node:stream";
import { TransportFailure, type TransportRequest, type TransportStream } from "@shop/sdk";

/**
 * Sends one request over a connection of its own, as HTTP/1.1: the bytes are those that a network would carry. The body of the
 * reply comes as fast as it is read.
 * @param connect makes the connection, whose far end somebody serves
 */
export async function carryOverHttp(
  request: TransportRequest,
  signal: AbortSignal,
  connect: () => Duplex,
): Promise<TransportStream> {
  if (signal.aborted) throw new TransportFailure(false, signal.reason);
  const outgoing = startRequest({
    method: request.method,
    path: request.path,
    headers: { ...request.headers, host: new URL(request.origin).host, ...lengthOf(request) },
    setHost: false,
    createConnection: connect,
  });
  const abort = (): void => void outgoing.destroy(new Error("aborted"));
  signal.addEventListener("abort", abort);
  const done = (): void => signal.removeEventListener("abort", abort);
  outgoing.once("close", done);
  const reply = await replyTo(outgoing, request.body, signal);
  return { status: reply.statusCode ?? 0, headers: reply.headers, body: bodyOf(reply, outgoing, signal) };
}

function lengthOf({ method, body }: TransportRequest): Record<string, string> {
  if (body !== null) return { "content-length": String(Buffer.byteLength(body)) };
  return method === "POST" || method === "PUT" ? { "content-length": "0" } : {};
}

function replyTo(outgoing: ClientRequest, body: string | null, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    // Stays: an error that comes after the head is met by who reads the body.
    outgoing.on("error", (error) => reject(new TransportFailure(true, signal.aborted ? signal.reason : error)));
    outgoing.once("response", resolve);
    outgoing.end(body ?? undefined);
  });
}

async function* bodyOf(
  reply: IncomingMessage,
  outgoing: ClientRequest,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, void> {
  try {
    for await (const chunk of reply) yield chunk as Uint8Array;
  } catch (error) {
    throw new TransportFailure(true, signal.aborted ? signal.reason : error);
  } finally {
    outgoing.destroy();
  }
}
