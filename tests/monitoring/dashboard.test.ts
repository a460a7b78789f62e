import { expect, test } from "vitest";
import { parse } from "yaml";
import { queriesOf, shippedDashboard } from "./dashboard.ts";
import { shippedText } from "./shipped.ts";

const dashboard = shippedDashboard();
const drawn = dashboard.panels.filter(({ type }) => type !== "row");

test("the dashboard is one that a current Grafana reads", () => {
  // The kinds of Grafana 10 to 13; older ones (`graph`, `singlestat`) are gone from it.
  const kinds = new Set(["row", "table", "timeseries", "stat"]);
  expect(dashboard).toMatchObject({ uid: "shop", title: "Shop", schemaVersion: 41 });
  expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
  for (const { type, title } of dashboard.panels) expect([...kinds], title).toContain(type);
});

test("every panel has a title, a unit and queries, and asks the Prometheus that is chosen on the dashboard", () => {
  expect(drawn.length).toBeGreaterThan(30);
  const chosen = "$" + "{datasource}";
  for (const { title, type, datasource, targets = [], fieldConfig } of drawn) {
    expect(title).toMatch(/^[A-Z0-9]/);
    expect(datasource, title).toEqual({ type: "prometheus", uid: chosen });
    expect(targets.length, title).toBeGreaterThan(0);
    expect(new Set(targets.map(({ refId }) => refId)).size, title).toBe(targets.length);
    if (type !== "table") expect(fieldConfig?.defaults.unit, title).toMatch(/^\w+$/);
  }
});

test("no panel lies on another one, and none leaves the grid", () => {
  const places = dashboard.panels.map(({ title, gridPos: { x, y, w, h } }) => ({ title, x, y, w, h }));
  for (const place of places) expect(place.x + place.w, place.title).toBeLessThanOrEqual(24);
  const overlapping = places.flatMap((one, index) =>
    places
      .slice(index + 1)
      .filter(
        (other) =>
          one.x < other.x + other.w && other.x < one.x + one.w && one.y < other.y + other.h && other.y < one.y + one.h,
      )
      .map((other) => `${one.title} / ${other.title}`),
  );
  expect(overlapping).toEqual([]);
});

test("the first row says how many replicas there are and how many are needed, the others follow the services", () => {
  const rows = dashboard.panels.filter(({ type }) => type === "row").map(({ title }) => title);
  expect(rows[0]).toBe("Which service needs to scale, and by how much");
  expect(rows.map((title) => title.split(/[: (]/)[0])).toEqual(
    expect.arrayContaining(["Requests", "Writer", "Database", "Processes", "Passwords", "Business"]),
  );
  const [, table] = dashboard.panels;
  expect(table?.type).toBe("table");
  expect(table?.targets?.map(({ expr }) => expr)).toEqual(
    expect.arrayContaining([
      'sum by (job) (job:replicas:count{job=~"$job"})',
      'sum by (job) (job:replicas_needed:count{job=~"$job"})',
    ]),
  );
});

test("queries know no variable but those of the dashboard and of Grafana", () => {
  const known = [...dashboard.templating.list.map(({ name }) => name), "__rate_interval", "__range"];
  const used = queriesOf(dashboard).flatMap(({ expr }) => [...expr.matchAll(/\$\{?(\w+)\}?/g)].map(([, name]) => name));
  expect(used.filter((name) => name === undefined || !known.includes(name))).toEqual([]);
});

test("Grafana is told where the dashboard and Prometheus are", () => {
  expect(parse(shippedText("grafana/provisioning/datasources/prometheus.yml"))).toMatchObject({
    apiVersion: 1,
    datasources: [{ type: "prometheus", url: "http://prometheus:9090", isDefault: true }],
  });
  expect(parse(shippedText("grafana/provisioning/dashboards/shop.yml"))).toMatchObject({
    apiVersion: 1,
    providers: [{ type: "file", options: { path: "/var/lib/grafana/dashboards" } }],
  });
});
