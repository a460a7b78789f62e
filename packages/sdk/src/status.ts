import { type CallOptions, checkCallOptions } from "./call/call-options.ts";
import type { HttpClient } from "./call/http-client.ts";
import { perform } from "./call/perform.ts";
import type { ServiceName } from "./contract.ts";
import { isShopError, type ShopError } from "./errors/shop-error.ts";

/** Whether one service can take calls. */
export interface ServiceStatus {
  readonly service: ServiceName;
  /** Where it was looked for. */
  readonly url: string;
  /** Whether it answered that it is ready. */
  readonly ok: boolean;
  /** How long the answer took, in milliseconds. */
  readonly ms: number;
  /** Why it is not ok: `connection_failed` (nobody there), `unexpected_reply` (not ready, or not a shop) … */
  readonly error: ShopError | undefined;
}

/** Whether the shop can take calls. */
export interface ShopStatus {
  /** Whether both services are. */
  readonly ok: boolean;
  readonly services: readonly [ServiceStatus, ServiceStatus];
}

/** Asks both services at once. */
export async function askStatus(client: HttpClient, options: CallOptions = {}): Promise<ShopStatus> {
  checkCallOptions("status", options);
  const services = await Promise.all([
    askService(client, "user-service", options),
    askService(client, "order-service", options),
  ]);
  return { ok: services.every((service) => service.ok), services };
}

async function askService(client: HttpClient, service: ServiceName, options: CallOptions): Promise<ServiceStatus> {
  const { origin, prefix, url } = client.settings.urls[service];
  const plan = {
    operation: "readyz",
    service,
    request: {
      method: "GET",
      origin,
      path: `${prefix}/readyz`,
      headers: { accept: "application/json" },
      body: null,
    },
    url,
    repeatable: false,
    idempotencyKey: undefined,
    members: undefined,
  } as const;
  const limits = { deadline: options.deadline ?? 5_000, attempts: 1, signal: options.signal };
  const startedAt = performance.now();
  const error = await perform(plan, limits, client.transport).then(() => undefined, shopErrorOnly);
  return { service, url, ok: error === undefined, ms: Math.round(performance.now() - startedAt), error };
}

function shopErrorOnly(error: unknown): ShopError {
  if (isShopError(error)) return error;
  throw error;
}
