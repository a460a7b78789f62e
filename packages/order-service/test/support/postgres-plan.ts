import pg from "pg";
import type { Query } from "../../src/stores/postgres/query.ts";

/** A step of a plan that was carried out. */
export interface PlanStep {
  /** Such as `Index Scan Backward using orders_by_user on orders`. */
  readonly what: string;
  /** Rows that it gave to the step above. */
  readonly rows: number;
  /** Rows that it has read and thrown away. */
  readonly thrownAway: number;
}

interface Node {
  readonly "Node Type": string;
  readonly "Parent Relationship"?: string;
  readonly "Scan Direction"?: string;
  readonly "Index Name"?: string;
  readonly "Relation Name"?: string;
  readonly "Actual Rows": number;
  readonly "Rows Removed by Filter"?: number;
  readonly "Rows Removed by Index Recheck"?: number;
  readonly Plans?: readonly Node[];
}

/** Both plans that a prepared statement may get: the one for its values, and the one for any. */
export const planModes = ["force_custom_plan", "force_generic_plan"] as const;

let prepared = 0;

/** The steps of a query that is carried out, outermost first, without the look-ups of single values. */
export async function planOf(
  db: pg.Client,
  { sql, params }: Query,
  mode: (typeof planModes)[number],
): Promise<PlanStep[]> {
  prepared += 1;
  const name = `plan_${prepared}`;
  await db.query(`SET plan_cache_mode = ${mode}`);
  await db.query(`PREPARE ${name} AS ${sql}`);
  const values = params.map((value) => (typeof value === "number" ? value : pg.escapeLiteral(String(value)))).join();
  const { rows } = await db.query<{ "QUERY PLAN": readonly { readonly Plan: Node }[] }>(
    `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) EXECUTE ${name} (${values})`,
  );
  await db.query(`DEALLOCATE ${name}`);
  const plan = rows[0]?.["QUERY PLAN"][0]?.Plan;
  if (plan === undefined) throw new Error("there is no plan");
  return stepsOf(plan);
}

function stepsOf(node: Node): PlanStep[] {
  const inner = (node.Plans ?? []).filter((one) => !/^(SubPlan|InitPlan)$/.test(one["Parent Relationship"] ?? ""));
  const backward = node["Scan Direction"] === "Backward" ? " Backward" : "";
  const index = node["Index Name"] === undefined ? "" : ` using ${node["Index Name"]}`;
  const relation = node["Relation Name"] === undefined ? "" : ` on ${node["Relation Name"]}`;
  const step = {
    what: `${node["Node Type"]}${backward}${index}${relation}`,
    rows: node["Actual Rows"],
    thrownAway: (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0),
  };
  return [step, ...inner.flatMap(stepsOf)];
}
