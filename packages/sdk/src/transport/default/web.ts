import { FetchTransport } from "../fetch-transport.ts";
import type { Transport } from "../transport.ts";

/** Takes the place of node.ts in what browsers, workers, Deno and Bun get (scripts/build/sdk.ts): no word of undici or Node in it. */
export async function defaultTransport(): Promise<Transport> {
  return new FetchTransport();
}
