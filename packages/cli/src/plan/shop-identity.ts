import type { Shop } from "@shop/sdk";
import { exitCodes } from "../exit-codes.ts";
import { CliFailure } from "../failures/cli-failure.ts";
import type { PlanHeader, ShopIdentity } from "./plan.ts";

/** What this database has and no other: whatever its address is, and after a restart or a restored backup too. */
export async function identityOf(shop: Shop): Promise<ShopIdentity> {
  const [first] = await shop.events.list({ limit: 1 }).toArray({ max: 1 });
  return { first_event_at: first?.at ?? "", first_request_id: first?.request_id ?? "" };
}

/** @throws exit 5 when the plan is of another shop */
export async function refuseOtherShop(shop: Shop, { shop: planned }: PlanHeader): Promise<void> {
  const here = await identityOf(shop);
  if (here.first_event_at === planned.first_event_at && here.first_request_id === planned.first_request_id) return;
  throw new CliFailure(
    "another_shop",
    exitCodes.conflict,
    "The plan was made of another shop than this one; nothing was changed.",
    "`shop whoami` tells which shop this is; --context chooses another.",
  );
}
