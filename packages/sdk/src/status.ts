import type { CallOptions } from "./call/call-options.ts";
import type { HttpClient } from "./call/http-client.ts";
import type { ServiceName } from "./contract.ts";
import { checkCallOptions } from "./engine/check-options.ts";
import type { Performed } from "./engine/perform.ts";
import { isShopError, type NotReady, type ShopError, ShopFailure } from "./errors/shop-error.ts";
import { contractHashes } from "./generated/contract-hashes.ts";

/** Whether one service can take calls. */
export interface ServiceStatus {
  /** Which of the two. */
  readonly service: ServiceName;
  /** Where it was looked for. */
  readonly url: string;
  /** Whether it answered that it is ready. */
  readonly ok: boolean;
  /** How long the answer took, in milliseconds. */
  readonly ms: number;
  /** The release that runs there; `undefined` when it is not ready, or does not say. */
  readonly version: string | undefined;
  /** SHA-256 (hex) of the contract that it speaks. */
  readonly contract: string | undefined;
  /** Whether that is the contract that this SDK was made from; `undefined` when it does not say. */
  readonly sameContract: boolean | undefined;
  /** Why it is not ok: `not_ready` (with `reasons`), `connection_failed` (nobody there), `unexpected_reply` (no shop) … */
  readonly error: ShopError | undefined;
}

/** Whether the shop can take calls. */
export interface ShopStatus {
  /** Whether both services are. */
  readonly ok: boolean;
  /** The user-service, then the order-service. */
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
    requestId: undefined,
    // Of a report nothing must be there; that it is JSON tells a shop from anything else that answers.
    members: [],
    scope: undefined,
  } as const;
  const limits = { ...client.limitsOf(options), deadline: options.deadline ?? 5_000, attempts: 1 };
  const startedAt = performance.now();
  const { report, error } = await client.perform(plan, limits).then(reported, failed);
  const ms = Math.round(performance.now() - startedAt);
  const { contract } = report;
  const sameContract = contract === undefined ? undefined : contract === contractHashes[service];
  return { service, url, ok: error === undefined, ms, ...report, sameContract, error };
}

interface Answer {
  readonly report: Pick<ServiceStatus, "version" | "contract">;
  readonly error: ShopError | undefined;
}

function reported({ value }: Performed): Answer {
  const { version, contract } = value as Readonly<Record<string, unknown>>;
  return { report: { version: text(version), contract: text(contract) }, error: undefined };
}

const failed = (error: unknown): Answer => ({
  report: { version: undefined, contract: undefined },
  error: explain(error),
});

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** What a service that is not ready answers is no problem of the contract, but a report of its own. */
function explain(error: unknown): ShopError {
  if (!isShopError(error)) throw error;
  const reasons = error.code === "unexpected_reply" ? readReasons(error.body) : undefined;
  if (reasons === undefined) return error;
  const { status, requestId, operation, service, attempts, certainty, idempotencyKey, retryAt } = error;
  const facts = { status, requestId, operation, service, attempts, certainty, idempotencyKey, retryAt };
  return new ShopFailure(reasons.join("; "), { code: "not_ready", reasons, ...facts }) as Error as NotReady;
}

function readReasons(body: string): readonly string[] | undefined {
  try {
    const { reasons } = JSON.parse(body) as { reasons?: unknown };
    return Array.isArray(reasons) && reasons.length > 0 ? reasons.map(String) : undefined;
  } catch {
    return undefined;
  }
}
