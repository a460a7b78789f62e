import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { folder } from "./built.ts";

/** One of the metrics that prometheus-adapter is told to make. */
interface AdapterRule {
  readonly seriesQuery: string;
  readonly name: { readonly as: string };
  readonly metricsQuery: string;
}

export async function adapterRules(): Promise<readonly AdapterRule[]> {
  const file = `${folder}components/event-loop-autoscaling/prometheus-adapter-values.yaml`;
  const { rules } = parse(await readFile(file, "utf8")) as { rules: { custom: AdapterRule[] } };
  return rules.custom;
}

/** The series that a metric of the adapter is made of. Throws when the adapter makes none of the name. */
export async function seriesOf(metric: string): Promise<readonly string[]> {
  const rule = (await adapterRules()).find(({ name }) => name.as === metric);
  if (rule === undefined) throw new Error(`prometheus-adapter makes no ${metric}`);
  const named = [rule.seriesQuery, rule.metricsQuery].flatMap((query) => [
    ...query.matchAll(/([a-z_:][a-z0-9_:]*)\{/g),
  ]);
  return [...new Set(named.map(([, series = ""]) => series))];
}
