import type { IncomingMessage } from "node:http";

/** The address that limits are counted by: an IPv4 address, or the /64 network of an IPv6 address. */
export function clientAddress(_request: IncomingMessage): string {
  throw new Error("not built yet");
}
