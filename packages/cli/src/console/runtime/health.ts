import type { ServiceStatus, Shop } from "@shop/sdk";
import type { ServiceHealth } from "../state/state.ts";

/** How both services are. Coarse: what changes with every look would never let the screen rest. */
export async function askHealth(shop: Shop, signal: AbortSignal): Promise<readonly ServiceHealth[]> {
  return (await shop.status({ signal })).services.map(healthOf);
}

function healthOf({ service, url, ok, ms, error }: ServiceStatus): ServiceHealth {
  return {
    service,
    url,
    health: ok ? "ready" : "away",
    speed: ok ? speedOf(ms) : "",
    reason: ok ? undefined : error?.message,
  };
}

const STEPS = [20, 50, 100, 250, 500, 1_000, 2_500];

function speedOf(ms: number): string {
  const step = STEPS.find((most) => ms < most);
  return step === undefined ? "over 2.5 s" : `<${step} ms`;
}
