import type { Transport } from "../transport.ts";

/**
 * What carries calls in Node when nothing else was given: undici's pool; the global `fetch` where undici can't be loaded, as in a
 * program that was bundled without it.
 */
export async function defaultTransport(): Promise<Transport> {
  try {
    const { UndiciTransport } = await import("../undici-transport.ts");
    return new UndiciTransport();
  } catch {
    const { FetchTransport } = await import("../fetch-transport.ts");
    return new FetchTransport();
  }
}
