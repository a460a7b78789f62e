import type { ServiceStatus, Shop } from "@shop/sdk";
import type { ServiceHealth } from "../state/state.ts";

/** So many looks in a row must find another speed before it is shown: one slow answer is no news, and the screen rests. */
const AGREEING = 3;

/** Looks how both services are. */
export class HealthWatch {
  readonly #speeds = new Map<string, SettledSpeed>();

  async look(shop: Shop, signal: AbortSignal): Promise<readonly ServiceHealth[]> {
    return (await shop.status({ signal })).services.map((status) => this.#healthOf(status));
  }

  #healthOf({ service, url, ok, ms, error }: ServiceStatus): ServiceHealth {
    if (!ok) return { service, url, health: "away", speed: "", reason: error?.message };
    const settled = this.#speeds.get(url) ?? new SettledSpeed();
    this.#speeds.set(url, settled);
    return { service, url, health: "ready", speed: settled.after(speedOf(ms)), reason: undefined };
  }
}

/** A speed that changes when it has changed for good. */
export class SettledSpeed {
  #shown = "";
  #other = "";
  #times = 0;

  after(speed: string): string {
    this.#times = speed === this.#other ? this.#times + 1 : 1;
    this.#other = speed;
    if (this.#shown === "" || this.#times >= AGREEING) this.#shown = speed;
    return this.#shown;
  }
}

const STEPS = [20, 50, 100, 250, 500, 1_000, 2_500];

/** Coarse: what is another number with every look would never let the screen rest. */
function speedOf(ms: number): string {
  const step = STEPS.find((most) => ms < most);
  return step === undefined ? "over 2.5 s" : `<${step} ms`;
}
