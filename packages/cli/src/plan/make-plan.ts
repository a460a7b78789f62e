import { randomUUID } from "node:crypto";
import type { Connection } from "../connection/connect.ts";
import { matchingOrders, matchingProducts } from "./matching.ts";
import { isNothing, orderRow, type Plan, type PlannedWork, type PlanRow, productRow, Totals } from "./plan.ts";
import { identityOf } from "./shop-identity.ts";

/** What would be done to every row that fits, as it is now. Changes nothing. */
export async function makePlan(work: PlannedWork, where: string, connection: Connection): Promise<Plan> {
  const totals = new Totals();
  const rows: PlanRow[] = [];
  for await (const row of rowsThatFit(work, where, connection)) {
    if (isNothing(work, row)) continue;
    totals.add(work, row);
    rows.push(row);
  }
  const shop = await identityOf(connection.shop);
  const header = { shop_plan: 1, plan: randomUUID(), ...work, where, made_at: new Date().toISOString(), shop } as const;
  return {
    header,
    end: totals.end(),
    async *rows() {
      yield* rows;
    },
  };
}

async function* rowsThatFit(work: PlannedWork, where: string, connection: Connection): AsyncGenerator<PlanRow> {
  if (work.action.startsWith("orders."))
    for await (const order of matchingOrders(where, connection)) yield orderRow(order);
  else for await (const product of matchingProducts(where, connection)) yield productRow(product);
}
