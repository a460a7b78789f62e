import { describe, expect, test, vi } from "vitest";
import { built, overlays } from "./built.ts";
import { at, planted } from "./planted.ts";
import { containersOf, nameOf, workloads } from "./resources.ts";
import { blindMonitors, danglingReferences, emptySelections } from "./rules/references.ts";
import { madeSecrets } from "./secrets.ts";

// It starts programs and the compiler, which take their time on a machine that has much to do.
vi.setConfig({ testTimeout: 180_000 });

test.for(overlays)(
  "%s: all that a resource names is there, or is a Secret that the guide has made",
  async (overlay, { skip }) => {
    const resources = await built(overlay, skip);
    const secrets = await madeSecrets(overlay, skip);

    expect(danglingReferences(resources, secrets)).toEqual([]);
    expect(emptySelections(resources)).toEqual([]);
    expect(blindMonitors(resources)).toEqual([]);
  },
);

test.for(overlays)("%s: no secret is in the manifests, and every image has its version", async (overlay, { skip }) => {
  const resources = await built(overlay, skip);

  expect(resources.filter(({ kind }) => (kind as string) === "Secret")).toEqual([]);
  for (const workload of workloads(resources))
    for (const { image, env = [] } of containersOf(workload)) {
      expect(image, nameOf(workload)).toMatch(/^[^:]+:(?!latest$)\d[\w.-]*$/);
      const literal = env.filter(
        ({ name, value }) => /PASSWORD|SECRET|TOKEN|KEY|DATABASE_URL/.test(name) && value !== undefined,
      );
      // What is written out is the name of a file.
      expect(
        literal.filter(({ name, value }) => !name.endsWith("_FILE") || value?.[0] !== "/"),
        nameOf(workload),
      ).toEqual([]);
    }
});

test("names and labels are such as the API server takes", async ({ skip }) => {
  const resources = (await Promise.all(overlays.map((overlay) => built(overlay, skip)))).flat();

  for (const resource of resources) {
    expect(resource.metadata?.name, nameOf(resource)).toMatch(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/);
    for (const value of Object.values(resource.metadata?.labels ?? {})) expect(value).toMatch(/^[\w.-]{1,63}$/);
  }
  for (const workload of workloads(resources))
    for (const { ports = [] } of containersOf(workload))
      for (const { name } of ports) expect(name, nameOf(workload)).toMatch(/^[a-z0-9-]{1,15}$/);
  // It would be refused for every number above 1.
  for (const { livenessProbe, startupProbe } of workloads(resources).flatMap(containersOf))
    for (const probe of [livenessProbe, startupProbe]) expect(probe?.successThreshold ?? 1).toBe(1);
});

const container = ["spec", "template", "spec", "containers", 0] as const;

describe("what the rules find", () => {
  test.for([
    {
      kind: "Deployment",
      where: ["spec", "template", "spec"],
      with: { serviceAccountName: "x" },
      told: "names ServiceAccount x",
    },
    {
      kind: "Deployment",
      where: [...container, "envFrom", 0, "configMapRef"],
      with: { name: "x" },
      told: "names ConfigMap x",
    },
    {
      kind: "Deployment",
      where: [...container, "env", 0, "valueFrom", "secretKeyRef"],
      with: { key: "x" },
      told: "names Secret shop-database key x",
    },
    {
      kind: "Deployment",
      where: ["spec", "template", "spec", "volumes", 0, "secret"],
      with: { secretName: "x" },
      told: "names Secret x",
    },
    {
      kind: "HorizontalPodAutoscaler",
      where: ["spec", "scaleTargetRef"],
      with: { name: "x" },
      told: "names Deployment x",
    },
    {
      kind: "HTTPRoute",
      where: ["spec", "rules", 0, "backendRefs", 0],
      with: { port: 80 },
      told: "names Service order-service port 80",
    },
    {
      kind: "HTTPRoute",
      where: ["spec", "parentRefs", 0],
      with: { sectionName: "x" },
      told: "names Gateway shop listener x",
    },
    {
      kind: "Gateway",
      where: ["spec", "listeners", 1, "tls", "certificateRefs", 0],
      with: { name: "x" },
      told: "names Secret x",
    },
    {
      kind: "ServiceMonitor",
      where: ["spec", "endpoints", 0, "authorization", "credentials"],
      with: { key: "x" },
      told: "names Secret shop-keys key x",
    },
    { kind: "ServiceMonitor", where: ["spec", "endpoints", 0], with: { port: "x" }, told: "reads port x" },
    { kind: "ServiceMonitor", where: ["spec", "selector", "matchLabels"], with: { x: "x" }, told: "finds no Service" },
    { kind: "Service", where: ["spec", "selector"], with: { x: "x" }, told: "selects no pod" },
    { kind: "Service", where: ["spec", "ports", 0], with: { targetPort: "x" }, told: "calls port x" },
    {
      kind: "PodDisruptionBudget",
      where: ["spec", "selector", "matchLabels"],
      with: { x: "x" },
      told: "selects no pod",
    },
  ] as const)("$kind … $told", async ({ kind, where, with: fault, told }, { skip }) => {
    const resources = await built("overlays/production", skip);
    const secrets = await madeSecrets("overlays/production", skip);
    const wrong = planted(resources, kind, (copy) => Object.assign(at(copy, ...where), fault));
    const found = [...danglingReferences(wrong, secrets), ...emptySelections(wrong), ...blindMonitors(wrong)];
    expect(found.length).toBeGreaterThan(0);
    for (const line of found) expect(line).toContain(told);
  });
});
