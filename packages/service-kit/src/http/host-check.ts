import type { IncomingMessage } from "node:http";
import { isIPv4 } from "node:net";

/** Whether `host` (no port) is a name or an address by which a machine can only mean itself. */
export function isLoopbackHost(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, "$1");
  if (name === "localhost" || name === "::1" || name.startsWith("::ffff:127.")) return true;
  return isIPv4(name) && name.startsWith("127.");
}

/**
 * Whether the request was sent to this machine under a loopback name, and by no page of another site. A page in a
 * browser can make its own host's name point to 127.0.0.1 (DNS rebinding) and so reach what listens there, but it
 * can't change the name that the browser sends.
 */
export function namesLoopback(request: IncomingMessage): boolean {
  const { host, origin } = request.headers;
  if (host === undefined || !isLoopbackHost(withoutPort(host))) return false;
  return origin === undefined || isLoopbackOrigin(origin);
}

/** Whether the caller is a process on this machine, with no proxy in between that would say so of everybody. */
export function isLocalCaller(request: IncomingMessage): boolean {
  const { headers, socket } = request;
  const relayed = headers.forwarded ?? headers["x-forwarded-for"] ?? headers["x-real-ip"] ?? headers.via;
  return relayed === undefined && isLoopbackHost(socket.remoteAddress ?? "") && namesLoopback(request);
}

function isLoopbackOrigin(origin: string): boolean {
  return URL.canParse(origin) && isLoopbackHost(new URL(origin).hostname);
}

function withoutPort(host: string): string {
  return host.replace(/:\d*$/, "");
}
