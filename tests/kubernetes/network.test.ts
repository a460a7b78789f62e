import { describe, expect, test } from "vitest";
import { built } from "./built.ts";
import { at, planted } from "./planted.ts";
import type { Resource } from "./resources.ts";
import { allowed, type Connection, type Place, podNamed } from "./rules/network.ts";

const dns: Place = { namespace: "kube-system", labels: { "k8s-app": "kube-dns" } };
const gateway: Place = { namespace: "envoy-gateway-system", labels: {} };
const prometheus: Place = { namespace: "monitoring", labels: { "app.kubernetes.io/name": "prometheus" } };
const besidePrometheus: Place = { namespace: "monitoring", labels: { "app.kubernetes.io/name": "grafana" } };
const stranger: Place = { namespace: "default", labels: { "app.kubernetes.io/component": "service" } };
/** One of the shop's namespace that no other policy knows. */
const unknown: Place = { namespace: "shop", labels: {} };
const database: Place = { address: "10.20.30.40" };
const internet: Place = { address: "203.0.113.1" };

type Case = readonly [what: string, may: boolean, connection: (pod: (name: string) => Place) => Connection];

const production: readonly Case[] = [
  ["the gateway calls user-service", true, (pod) => ({ from: gateway, to: pod("user-service"), port: 5000 })],
  ["the gateway calls order-service", true, (pod) => ({ from: gateway, to: pod("order-service"), port: 5000 })],
  ["it calls another port of it", false, (pod) => ({ from: gateway, to: pod("order-service"), port: 9229 })],
  ["Prometheus reads the metrics", true, (pod) => ({ from: prometheus, to: pod("order-service"), port: 5000 })],
  [
    "another one of its namespace does",
    false,
    (pod) => ({ from: besidePrometheus, to: pod("order-service"), port: 5000 }),
  ],
  [
    "a pod of another namespace calls order-service",
    false,
    (pod) => ({ from: stranger, to: pod("order-service"), port: 5000 }),
  ],
  [
    "user-service calls order-service",
    false,
    (pod) => ({ from: pod("user-service"), to: pod("order-service"), port: 5000 }),
  ],
  ["order-service asks DNS", true, (pod) => ({ from: pod("order-service"), to: dns, port: 53, protocol: "UDP" })],
  ["it asks for a long answer", true, (pod) => ({ from: pod("order-service"), to: dns, port: 53, protocol: "TCP" })],
  ["user-service calls the database", true, (pod) => ({ from: pod("user-service"), to: database, port: 5432 })],
  ["order-service calls the database", true, (pod) => ({ from: pod("order-service"), to: database, port: 5432 })],
  ["it calls another port of that host", false, (pod) => ({ from: pod("order-service"), to: database, port: 22 })],
  ["a pod that nobody knows calls the internet", false, () => ({ from: unknown, to: internet, port: 443 })],
  ["a stranger calls a pod that nobody knows", false, () => ({ from: stranger, to: unknown, port: 80 })],
  ["it calls the internet", false, (pod) => ({ from: pod("order-service"), to: internet, port: 443 })],
  ["it calls a database there", false, (pod) => ({ from: pod("order-service"), to: internet, port: 5432 })],
];

const migration: readonly Case[] = [
  ["the migration asks DNS", true, (pod) => ({ from: pod("shop-migrate"), to: dns, port: 53, protocol: "UDP" })],
  ["it calls the database", true, (pod) => ({ from: pod("shop-migrate"), to: database, port: 5432 })],
  ["it calls the internet", false, (pod) => ({ from: pod("shop-migrate"), to: internet, port: 443 })],
  ["the gateway calls it", false, (pod) => ({ from: gateway, to: pod("shop-migrate"), port: 5000 })],
];

const demo: readonly Case[] = [
  [
    "order-service calls the database",
    true,
    (pod) => ({ from: pod("order-service"), to: pod("postgres"), port: 5432 }),
  ],
  ["user-service calls the database", true, (pod) => ({ from: pod("user-service"), to: pod("postgres"), port: 5432 })],
  ["the migration calls it", true, (pod) => ({ from: pod("shop-migrate"), to: pod("postgres"), port: 5432 })],
  ["a pod of another namespace calls it", false, (pod) => ({ from: stranger, to: pod("postgres"), port: 5432 })],
  ["the database calls the internet", false, (pod) => ({ from: pod("postgres"), to: internet, port: 443 })],
  [
    "the database calls order-service",
    false,
    (pod) => ({ from: pod("postgres"), to: pod("order-service"), port: 5000 }),
  ],
  [
    "a pod of another namespace calls order-service",
    false,
    (pod) => ({ from: stranger, to: pod("order-service"), port: 5000 }),
  ],
  ["order-service calls the internet", false, (pod) => ({ from: pod("order-service"), to: internet, port: 443 })],
];

const judge = (resources: readonly Resource[], [, , connection]: Case): boolean =>
  allowed(
    resources,
    connection((name) => podNamed(resources, name)),
  );

describe.each([
  ["overlays/production", production],
  ["overlays/production/migrate", migration],
  ["overlays/demo", demo],
] as const)("%s", (overlay, cases) => {
  test.for(cases)("%s: %s", async (case_, { skip }) => {
    expect(judge(await built(overlay, skip), case_)).toBe(case_[1]);
  });
});

test("without the policy that keeps everybody out, and with one that is too wide, these are seen", async ({ skip }) => {
  const resources = await built("overlays/production", skip);
  const seen = (changed: readonly Resource[]): string[] =>
    production.filter((case_) => judge(changed, case_) !== case_[1]).map(([what]) => what);

  const open = resources.filter(({ metadata }) => metadata?.name !== "nobody-by-default");
  expect(seen(open)).toEqual(["a stranger calls a pod that nobody knows"]);
  const wide = (name: string, where: readonly (string | number)[], fault: object) =>
    seen(planted(resources, "NetworkPolicy", (copy) => Object.assign(at(copy, ...where), fault), name));
  expect(wide("shop-calls-database", ["spec", "egress", 0, "to", 0, "ipBlock"], { cidr: "0.0.0.0/0" })).toEqual([
    "it calls a database there",
  ]);
  expect(wide("gateway-calls-services", ["spec", "ingress", 0, "from", 0], { namespaceSelector: {} })).toEqual([
    "another one of its namespace does",
    "a pod of another namespace calls order-service",
  ]);
  expect(wide("everybody-asks-dns", ["spec", "egress", 0], { ports: [{ port: 53, protocol: "TCP" }] })).toEqual([
    "order-service asks DNS",
  ]);
});
