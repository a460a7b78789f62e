import { monitorEventLoopDelay } from "node:perf_hooks";
import type { RunningShop } from "../support/running-shop.ts";
import { figuresOf } from "./figures.ts";

export interface Stalls {
  /** The longest time by which the loop of either service was late, in milliseconds. */
  readonly services: number;
  /** The same for this process: by so much the machine makes anybody late who does not even have a database. */
  readonly own: number;
}

/** Begins to watch how late the event loops are. The result tells the latest since then. */
export async function watchStalls(shop: RunningShop): Promise<() => Promise<Stalls>> {
  const both = () => Promise.all([figuresOf(shop.users), figuresOf(shop.orders)]);
  // A service tells the longest stall since somebody last asked.
  await both();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  return async () => {
    const services = Math.max(...(await both()).map(({ stallMs }) => stallMs));
    delay.disable();
    return { services, own: delay.max / 1e6 };
  };
}
