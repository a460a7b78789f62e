import type { ShopHooks } from "../hooks.ts";
import type { Settings } from "../options.ts";
import type { Transport } from "../transport/transport.ts";
import { UndiciTransport } from "../transport/undici-transport.ts";
import { Traffic } from "./traffic.ts";

/** What the calls of a shop share with each other, and with those of the shops made from it by `withToken`. */
export interface Lines {
  readonly transport: Transport;
  readonly traffic: Traffic;
  readonly hooks: ShopHooks | undefined;
}

export function openLines({ transport, hooks }: Settings): Lines {
  return { transport: transport ?? new UndiciTransport(), traffic: new Traffic(), hooks };
}
