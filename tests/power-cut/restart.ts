import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Acknowledged, PlacedOrder } from "./acknowledged.ts";
import { databaseFile } from "./record-shop.ts";
import { shopEnvironment } from "./workload/environment.ts";
import { Service } from "./workload/service.ts";

/**
 * Starts order-service on what a power cut has left, and asks for the last acknowledged order again, with the key that
 * it was placed with: the reply must be the kept one. Returns what was not as it should be.
 */
export async function restart(directory: string, { lastPlaced }: Acknowledged): Promise<string[]> {
  const service = new Service("order-service", shopEnvironment(directory, databaseFile));
  try {
    await service.start();
    return [
      ...(await checkReady(service)),
      ...(lastPlaced === undefined ? [] : await placeAgain(service, directory, lastPlaced)),
    ];
  } catch (error) {
    return [`order-service does not start: ${String(error)}`];
  } finally {
    await service.stop();
  }
}

async function checkReady(service: Service): Promise<string[]> {
  const { status } = await fetch(`${await service.url}/readyz`);
  return status === 200 ? [] : [`order-service is not ready: ${status}`];
}

async function placeAgain(service: Service, directory: string, placed: PlacedOrder): Promise<string[]> {
  const keyFile = join(directory, "operator.key");
  if (!existsSync(keyFile)) return ["there is no operator key"];
  const { user_id, product_id, quantity } = placed.ask;
  const response = await fetch(`${await service.url}/api/orders`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${readFileSync(keyFile, "utf8").trim()}`,
      "content-type": "application/json",
      "idempotency-key": placed.idempotencyKey,
    },
    body: JSON.stringify({ user_id, product_id, quantity }),
  });
  const body = await response.text();
  const replayed = response.status === 200 && response.headers.get("idempotent-replayed") === "true";
  const { order } = replayed ? (JSON.parse(body) as { order?: { id: number } }) : {};
  return order?.id === placed.id
    ? []
    : [`order ${placed.id} asked for again was answered with ${response.status}: ${body}`];
}
