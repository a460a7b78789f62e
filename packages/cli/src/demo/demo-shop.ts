import { readFileSync } from "node:fs";
import { Shop } from "@shop/sdk";
import type { Environment } from "../local-shop/data-dir.ts";
import type { LocalShop } from "../local-shop/index.ts";
import { type FillOutcome, fillShop, type Progress } from "./fill-shop.ts";

export interface DemoOptions {
  readonly local: LocalShop;
  /** The one that the services were started with: it may hold the operator key. */
  readonly env: Environment;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Fills the shop that runs on this machine with the demo, if it is empty or such a filling was interrupted. */
export async function fillLocalShop({ local, env, signal, onProgress }: DemoOptions): Promise<FillOutcome> {
  await using shop = new Shop({
    userServiceUrl: local.userServiceUrl,
    orderServiceUrl: local.orderServiceUrl,
    apiKey: operatorKey(local, env),
    // Generous: a service may die and be started again in between.
    deadline: 60_000,
    attempts: 20,
  });
  // Awaited here: the connections are closed when this returns.
  return await fillShop({ shop, dataDir: local.dataDir, now: new Date(), signal, onProgress });
}

/** What the services accept as the operator's: what they were given, else what they made. */
function operatorKey(local: LocalShop, env: Environment): string | null {
  if (env.SHOP_OPERATOR_KEY) return env.SHOP_OPERATOR_KEY;
  try {
    return readFileSync(env.SHOP_OPERATOR_KEY_FILE || local.operatorKeyFile, "utf8").trim();
  } catch {
    // A shop that is open to anybody needs none; any other one answers that it does.
    return null;
  }
}
