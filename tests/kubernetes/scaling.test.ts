import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { adapterRules } from "./adapter.ts";
import { built } from "./built.ts";
import { mostConnections } from "./connections.ts";
import { type OfKind, ofKind, podOf, workloads } from "./resources.ts";
import { selects } from "./rules/labels.ts";

const running = ["overlays/demo", "overlays/production"] as const;

type Autoscaler = OfKind<"HorizontalPodAutoscaler">;

const boundsOf = ({ spec }: Autoscaler) => ({ least: spec?.minReplicas ?? 1, most: spec?.maxReplicas ?? 1 });

/** How many of a budget's pods may be away while there are so many. */
function mayBeAway({ spec }: OfKind<"PodDisruptionBudget">, replicas: number): number {
  if (spec?.minAvailable !== undefined) return replicas - Number(spec.minAvailable);
  return Number(spec?.maxUnavailable ?? 0);
}

test.for(running)(
  "%s: at the least number of replicas one may be taken away, and one is left",
  async (overlay, { skip }) => {
    const resources = await built(overlay, skip);
    const deployments = ofKind(resources, "Deployment");

    expect(deployments.map(({ metadata }) => metadata?.name).sort()).toEqual(["order-service", "user-service"]);
    for (const deployment of deployments) {
      const scaler = ofKind(resources, "HorizontalPodAutoscaler").find(
        ({ spec }) => spec?.scaleTargetRef.name === deployment.metadata?.name,
      );
      const labels = podOf(deployment).metadata?.labels ?? {};
      const budgets = ofKind(resources, "PodDisruptionBudget").filter(({ spec }) =>
        selects(spec?.selector ?? {}, labels),
      );
      // The API server refuses to evict a pod that two budgets know.
      expect(budgets).toHaveLength(1);
      for (const budget of budgets) {
        const least = scaler === undefined ? 0 : boundsOf(scaler).least;
        expect(mayBeAway(budget, least)).toBeGreaterThanOrEqual(1);
        expect(least - mayBeAway(budget, least)).toBeGreaterThanOrEqual(1);
      }
      // Both would fight over the number.
      expect(deployment.spec?.replicas).toBeUndefined();
    }
  },
);

test.for(running)(
  "%s: a rollout never has fewer replicas than before, and room for one more",
  async (overlay, { skip }) => {
    for (const { spec } of ofKind(await built(overlay, skip), "Deployment")) {
      expect(spec?.strategy).toEqual({ type: "RollingUpdate", rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } });
      expect(
        podOf({ kind: "Deployment", apiVersion: "apps/v1", spec } as OfKind<"Deployment">).spec
          .topologySpreadConstraints,
      ).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ topologyKey: "kubernetes.io/hostname", whenUnsatisfiable: "ScheduleAnyway" }),
        ]),
      );
    }
  },
);

test.for(running)(
  "%s: it grows at once and shrinks slowly, by what is used, as an amount",
  async (overlay, { skip }) => {
    for (const { spec } of ofKind(await built(overlay, skip), "HorizontalPodAutoscaler")) {
      expect(spec?.behavior?.scaleUp?.stabilizationWindowSeconds).toBe(0);
      expect(spec?.behavior?.scaleDown?.stabilizationWindowSeconds).toBeGreaterThanOrEqual(300);
      // Works without anything but the metrics server.
      expect(spec?.metrics?.[0]).toMatchObject({
        type: "Resource",
        resource: { name: "cpu", target: { type: "AverageValue" } },
      });
    }
  },
);

test.for(running)(
  "%s: what an autoscaler waits for can be reached within the limit of its pods",
  async (overlay, { skip }) => {
    const resources = await built(overlay, skip);
    for (const { spec } of ofKind(resources, "HorizontalPodAutoscaler")) {
      const pod = ofKind(resources, "Deployment").find(({ metadata }) => metadata?.name === spec?.scaleTargetRef.name);
      const limit = pod === undefined ? undefined : podOf(pod).spec.containers[0]?.resources?.limits?.["cpu"];
      const wanted = spec?.metrics?.[0]?.resource?.target.averageValue;
      expect(processors(wanted)).toBeLessThan(processors(limit));
    }
  },
);

/** `700m` and `2`, in processors. */
function processors(amount: string | number | undefined): number {
  const [, number, milli] = /^([\d.]+)(m?)$/.exec(String(amount)) ?? [];
  if (number === undefined) throw new Error(`${amount} is no amount of processors`);
  return milli === "m" ? Number(number) / 1000 : Number(number);
}

test("the database of the demo has a connection for every replica that there may be", async ({ skip }) => {
  const resources = await built("overlays/demo", skip);
  const [postgres] = ofKind(resources, "StatefulSet");
  const limit = Number(/max_connections=(\d+)/.exec(String(postgres && podOf(postgres).spec.containers[0]?.args))?.[1]);

  // Three are kept for the superuser.
  expect(mostConnections(resources)).toBeLessThanOrEqual(limit - 3);
});

test("production asks for as many as its guide says", async ({ skip }) => {
  const resources = await built("overlays/production", skip);
  const guide = await readFile(new URL("../../docs/guides/kubernetes.md", import.meta.url), "utf8");

  expect(guide).toContain(`${mostConnections(resources)} connections`);
});

test("S18: the autoscalers ask the adapter for the metrics that its values make", async ({ skip }) => {
  const asked = ofKind(await built("overlays/production", skip), "HorizontalPodAutoscaler").flatMap(({ spec }) =>
    (spec?.metrics ?? []).flatMap(({ pods }) => (pods === undefined ? [] : [pods.metric.name])),
  );

  expect(asked.length).toBeGreaterThan(0);
  expect([...new Set(asked)].sort()).toEqual((await adapterRules()).map(({ name }) => name.as).sort());
});

test("there is nothing in the demo but what is known here", async ({ skip }) => {
  expect(
    workloads(await built("overlays/demo", skip))
      .map(({ metadata }) => metadata?.name)
      .sort(),
  ).toEqual(["order-service", "postgres", "shop-migrate", "user-service"]);
});
