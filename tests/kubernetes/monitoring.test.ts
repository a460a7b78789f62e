import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { built, folder } from "./built.ts";
import { ofKind } from "./resources.ts";
import { selects } from "./rules/labels.ts";

const rules = fileURLToPath(new URL("../../deploy/monitoring/prometheus/rules.yml", import.meta.url));

const head = `# The rules of deploy/monitoring/prometheus/rules.yml, where they are explained and tested. Made of them by
# \`node_modules/.bin/vitest run tests/kubernetes/monitoring.test.ts --update\`.
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: shop
spec:
`;

test("the alerts of the cluster are those that are tested elsewhere", async ({ skip }) => {
  const text = await readFile(rules, "utf8");
  const groups = text.slice(text.indexOf("groups:")).replaceAll(/^(?=.)/gm, "  ");

  await expect(head + groups).toMatchFileSnapshot(`${folder}components/monitoring/rules.yaml`);
  const [loaded] = ofKind(await built("overlays/production", skip), "PrometheusRule");
  expect(loaded?.spec.groups?.map(({ name }) => name)).toContain("shop-alerts");
});

test("their series come under the names of jobs that the rules know", async ({ skip }) => {
  const resources = await built("overlays/production", skip);
  const [monitor] = ofKind(resources, "ServiceMonitor");
  const read = ofKind(resources, "Service").filter(({ metadata }) =>
    selects(monitor?.spec.selector ?? { matchLabels: { none: "" } }, metadata?.labels ?? {}),
  );
  const named = (await readFile(rules, "utf8")).matchAll(/job=~?"([^"]+)"/g);
  const jobs = [...named].flatMap(([, names = ""]) => names.split("|"));

  // The operator names a job after the Service, unless it is told another label.
  expect(monitor?.spec.jobLabel).toBeUndefined();
  expect(read.map(({ metadata }) => metadata?.name).sort()).toEqual([...new Set(jobs)].sort());
});
