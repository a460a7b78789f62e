import type { IncomingMessage } from "node:http";
import { ipKeyGenerator } from "express-rate-limit";

/**
 * The address that limits are counted by: an IPv4 address, or the /64 network of an IPv6 address, because one caller has
 * the whole of it. It is the address of the connection: what a header says of it is not believed, anybody can write one.
 */
export function clientAddress(request: IncomingMessage): string {
  const address = request.socket.remoteAddress;
  return address === undefined ? "unknown" : ipKeyGenerator(address, 64);
}
