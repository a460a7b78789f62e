import { contract as orders } from "@shop/openapi/order-service";
import { contract as users } from "@shop/openapi/user-service";
import { expect, test, vi } from "vitest";
import { built, overlays } from "./built.ts";
import { buildChanged } from "./changed.ts";
import { allCommands } from "./guide.ts";
import { ofKind, type Resource } from "./resources.ts";
import { danglingReferences, emptySelections } from "./rules/references.ts";
import { isRouted } from "./rules/routes.ts";
import { wrongFields } from "./schemas/wrong-fields.ts";
import { wrongValues } from "./schemas/wrong-values.ts";
import { madeSecrets } from "./secrets.ts";

// It starts programs and the compiler, which take their time on a machine that has much to do.
vi.setConfig({ testTimeout: 180_000 });

const production = "overlays/production/kustomization.yaml";
const cluster = "overlays/production/cluster/cluster.env";
const withIngress = [{ file: production, from: "components/gateway #", to: "components/ingress #" }];

type Skip = (reason: string) => never;

async function faultsOf(resources: readonly Resource[], skip: Skip): Promise<readonly string[]> {
  const values = (await Promise.all(resources.map(wrongValues))).flat();
  const secrets = await madeSecrets("overlays/production", skip);
  return [
    ...wrongFields(resources),
    ...values,
    ...danglingReferences(resources, secrets),
    ...emptySelections(resources),
  ];
}

test("nothing is left to be set by the cluster: cluster.env has set it", async ({ skip }) => {
  for (const overlay of overlays) expect(JSON.stringify(await built(overlay, skip))).not.toContain("set-by-cluster");
  const resources = await built("overlays/production", skip);

  expect(ofKind(resources, "HTTPRoute").map(({ metadata, spec }) => [metadata?.name, spec.hostnames])).toEqual([
    ["order-service", ["orders.shop.example.com"]],
    ["to-https", ["users.shop.example.com", "orders.shop.example.com"]],
    ["user-service", ["users.shop.example.com"]],
  ]);
  // It is read by the build, and is none of the cluster's business.
  expect(ofKind(resources, "ConfigMap").map(({ metadata }) => metadata?.name)).toEqual([
    expect.stringMatching(/^service-settings-/),
  ]);
});

test("a line that cluster.env does not have is told by its name", async ({ skip }) => {
  const edit = { file: cluster, from: "DATABASE_CIDR=", to: "DATABASE=" };
  await expect(buildChanged("overlays/production", [edit], skip)).rejects.toThrow(/DATABASE_CIDR/);
});

test("with an Ingress in the place of the Gateway all is as right", async ({ skip }) => {
  const resources = await buildChanged("overlays/production", withIngress, skip);

  expect(await faultsOf(resources, skip)).toEqual([]);
  expect(JSON.stringify(resources)).not.toContain("set-by-cluster");
  expect(ofKind(resources, "Ingress").map(({ spec }) => [spec?.ingressClassName, spec?.rules?.[0]?.host])).toEqual([
    ["nginx", "orders.shop.example.com"],
    ["nginx", "users.shop.example.com"],
  ]);
  expect(ofKind(resources, "Gateway")).toEqual([]);
});

test("what a cluster does not have can be left out", async ({ skip }) => {
  const without = ["monitoring", "event-loop-autoscaling"].map((component) => ({
    file: production,
    from: `  - ../../components/${component} #`,
    to: "  #",
  }));
  const resources = await buildChanged("overlays/production", without, skip);

  expect(await faultsOf(resources, skip)).toEqual([]);
  expect(ofKind(resources, "ServiceMonitor")).toEqual([]);
});

test("under the name of another namespace everything goes there", async ({ skip }) => {
  const edit = { file: production, from: "namespace: shop", to: "namespace: corner-shop" };
  const resources = await buildChanged("overlays/production", [edit], skip);

  const namespaces = resources.map(({ kind, metadata }) =>
    kind === "Namespace" ? metadata?.name : metadata?.namespace,
  );
  expect(new Set(namespaces)).toEqual(new Set(["corner-shop"]));
});

test("production believes the gateway's proxies, and has the settings of the base besides", async ({ skip }) => {
  const [settings] = ofKind(await built("overlays/production", skip), "ConfigMap");
  const [base] = ofKind(await built("overlays/demo", skip), "ConfigMap");

  expect(settings?.data).toEqual({ ...base?.data, SHOP_TRUSTED_PROXIES: "10.244.0.0/16" });
});

test("a changed setting is a new name for its ConfigMap, and so new pods", async ({ skip }) => {
  const edit = { file: "base/services/service-settings.env", from: "LOG_LEVEL=info", to: "LOG_LEVEL=debug" };
  const nameIn = (resources: readonly Resource[]) => ofKind(resources, "ConfigMap")[0]?.metadata?.name;
  const before = nameIn(await built("overlays/production", skip));
  const changed = await buildChanged("overlays/production", [edit], skip);

  expect(nameIn(changed)).not.toBe(before);
  expect(JSON.stringify(ofKind(changed, "Deployment"))).toContain(nameIn(changed));
});

test("from outside all operations and the page can be reached, and nothing else", async ({ skip }) => {
  const ways = [await built("overlays/production", skip), await buildChanged("overlays/production", withIngress, skip)];
  for (const resources of ways)
    for (const { service, routes } of [users, orders]) {
      const paths = Object.values(routes).map(({ path }) => path.replaceAll(/\{\w+\}/g, "1"));
      expect(paths.length).toBeGreaterThan(5);
      for (const path of [...paths, "/", "/docs", "/docs/page.css", "/openapi.json"])
        expect({ path, routed: isRouted(resources, service, path) }).toEqual({ path, routed: true });
      for (const path of ["/metrics", "/livez", "/readyz", "/apis", "/anything"])
        expect({ path, routed: isRouted(resources, service, path) }).toEqual({ path, routed: false });
    }
});

test("what the guide applies is there", async () => {
  const applied = [...(await allCommands()).matchAll(/--kustomize deploy\/kubernetes\/(\S+)/g)].map(([, path]) => path);
  expect(new Set(applied)).toEqual(new Set(overlays));
});
