import type { ShopHooks } from "../hooks.ts";
import type { Settings } from "../options.ts";
import { defaultTransport } from "../transport/default/node.ts";
import type { Transport } from "../transport/transport.ts";
import { DriftWatch } from "./drift-watch.ts";
import { Traffic } from "./traffic.ts";

/** What the calls of a shop share with each other, and with those of the shops made from it by `withToken`. */
export interface Lines {
  readonly transport: Transport;
  readonly traffic: Traffic;
  readonly hooks: ShopHooks | undefined;
  /** `undefined` when nobody would hear of it. */
  readonly drift: DriftWatch | undefined;
  /** Milliseconds up to which the first pause between two attempts is random. */
  readonly firstPause: number;
}

/** @param closing fires when the shop is closed */
export async function openLines(settings: Settings, closing: AbortSignal): Promise<Lines> {
  const { hooks, urls, firstPause } = settings;
  const transport = settings.transport ?? (await defaultTransport());
  // Of another service there is no contract of ours to hold its own against.
  const hook = settings.routeOf === undefined ? hooks?.onContractDrift : undefined;
  const drift = hook && new DriftWatch(urls, transport, hook, closing);
  return { transport, traffic: new Traffic(), hooks, drift, firstPause };
}
