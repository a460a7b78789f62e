import type { IncomingMessage } from "node:http";
import { ipKeyGenerator } from "express-rate-limit";
import proxyAddress from "proxy-addr";

/** The address that limits are counted by: an IPv4 address, or the /64 network of an IPv6 address, because one caller has the whole of it. */
export type AddressOf = (request: IncomingMessage) => string;

/**
 * Reads callers' addresses. It is that of the connection: what a header says of it is not believed, anybody can write one.
 * Only of a connection from a trusted proxy `X-Forwarded-For` is read, from its end, up to the first address that is none
 * of theirs.
 *
 * @param trustedProxies addresses and networks, as `faultOfProxy` lets them through
 */
export function addressReader(trustedProxies: readonly string[]): AddressOf {
  const isTrusted = trustedProxies.length === 0 ? () => false : proxyAddress.compile([...trustedProxies]);
  return (request) => {
    if (request.socket.remoteAddress === undefined) return "unknown";
    return ipKeyGenerator(proxyAddress(request, isTrusted), 64);
  };
}

/** What is wrong with a text as an address or network of proxies, in words; `undefined` when nothing is. */
export function faultOfProxy(text: string): string | undefined {
  const shown = JSON.stringify(text.slice(0, 60));
  if (/\/0+$/.test(text)) return `names ${shown}, which is everybody: any caller could give itself any address`;
  try {
    proxyAddress.compile([text]);
    return undefined;
  } catch {
    return `names ${shown}, which is no address and no network`;
  }
}
