import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { built } from "./built.ts";
import { ofKind } from "./resources.ts";
import { selects } from "./rules/labels.ts";

const rules = new URL("../../deploy/monitoring/prometheus/rules.yml", import.meta.url);

/** Kustomize writes folded lines anew, with more line breaks; an expression does not mind them. */
const withoutBreaks = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, part) => (typeof part === "string" ? part.replaceAll(/\s+/g, " ") : part)));

test("the alerts of the cluster are those that are tested elsewhere", async ({ skip }) => {
  const [loaded] = ofKind(await built("overlays/production", skip), "PrometheusRule");
  const { groups } = parse(await readFile(rules, "utf8")) as { groups: unknown[] };

  expect(groups.length).toBeGreaterThan(1);
  expect(withoutBreaks(loaded?.spec.groups)).toEqual(withoutBreaks(groups));
});

test("their series come under the names of jobs that the rules know", async ({ skip }) => {
  const resources = await built("overlays/production", skip);
  const [monitor] = ofKind(resources, "ServiceMonitor");
  const read = ofKind(resources, "Service").filter(({ metadata }) =>
    selects(monitor?.spec.selector ?? { matchLabels: { none: "" } }, metadata?.labels ?? {}),
  );
  const known = new Set(
    [...(await readFile(rules, "utf8")).matchAll(/job=~?"([^"]+)"/g)].flatMap(([, jobs = ""]) => jobs.split("|")),
  );

  // The operator names a job after the Service, unless it is told another label.
  expect(monitor?.spec.jobLabel).toBeUndefined();
  expect(read.map(({ metadata }) => metadata?.name).sort()).toEqual([...known].sort());
});
