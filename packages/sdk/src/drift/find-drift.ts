import type { ServiceName } from "../contract.ts";
import { outlines } from "../generated/outlines.ts";
import type { ServiceUrl } from "../options.ts";
import type { Transport, TransportReply } from "../transport/transport.ts";
import type { ContractDifference } from "./contract-drift.ts";
import { differencesOf } from "./differences.ts";
import { outlineOf } from "./outline.ts";
import { unpackOutline } from "./packed-outline.ts";

/** Characters of a contract: ours have some 130,000. */
const longestDocument = 2_000_000;

/** Where several releases of a service run side by side, another one than that which was met may answer. */
const tries = 3;

/**
 * In what the contract of a service differs from ours; `undefined` when the one with that hash could not be read.
 * Loaded when one that differs was met, and asked for over a connection of its own where the transport has such.
 */
export async function findDifferences(
  service: ServiceName,
  { origin, prefix }: ServiceUrl,
  theirs: string,
  transport: Transport,
  signal: AbortSignal,
): Promise<readonly ContractDifference[] | undefined> {
  // Neither token nor cookie: the contract is open to everybody.
  const headers = { accept: "application/json" };
  const request = { method: "GET", origin, path: `${prefix}/openapi.json`, headers, body: null } as const;
  for (let number = 1; number <= tries; number += 1) {
    const reply = await (transport.sendAside?.(request, signal) ?? transport.send(request, signal));
    if (reply.status === 200 && (reply.headers["contract-hash"] ?? theirs) === theirs) return compare(service, reply);
  }
  return undefined;
}

function compare(service: ServiceName, { body, truncated }: TransportReply): ContractDifference[] | undefined {
  if (truncated || body.length > longestDocument) return undefined;
  return differencesOf(unpackOutline(outlines[service]), outlineOf(JSON.parse(body)));
}
