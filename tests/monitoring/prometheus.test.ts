import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { missingProgram } from "../support/missing-program.ts";
import { type PostgresServer, startPostgres } from "../support/postgres/index.ts";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { filledIn, queriesOf, shippedDashboard } from "./dashboard.ts";
import { PrometheusServer } from "./prometheus-server.ts";
import { selectorsOf } from "./selectors.ts";
import { shippedConfig, shippedRules, shippedText } from "./shipped.ts";
import { Traffic } from "./traffic.ts";

const missing = missingProgram("prometheus", "promtool");
const token = "the-metrics-token-of-these-tests";
const operator = "the-operator-key-of-these-tests";
const limitMs = 60_000;

/** A file of rules whose alerts wait for a second instead of minutes. */
function impatient(rules: string): string {
  return rules.replaceAll(/^(\s+for:) \d+m$/gm, "$1 1s");
}

/** What is shipped, with the addresses of this run for the names of Compose, and a second for 15. */
function configFor(shop: RunningShop): string {
  const { global, scrape_configs, ...rest } = shippedConfig();
  const addresses: Record<string, string> = { "user-service": shop.users.url, "order-service": shop.orders.url };
  const jobs = scrape_configs.map(({ dns_sd_configs: _, ...job }) => ({
    ...job,
    authorization: { ...job.authorization, credentials_file: "metrics-token" },
    static_configs: [{ targets: [new URL(addresses[job.job_name] ?? "http://no-such-job").host] }],
  }));
  const [{ authorization: _, ...bare } = { authorization: "" }] = jobs;
  return stringify({
    ...rest,
    global: { ...global, scrape_interval: "1s", scrape_timeout: "1s", evaluation_interval: "1s" },
    scrape_configs: [...jobs, { ...bare, job_name: "without-the-token" }],
  });
}

/** What there is on PostgreSQL only. */
const onPostgresOnly = (expression: string): boolean =>
  /shop_database_pool|database_pool|engine="postgres"/.test(expression);

const engines = ["sqlite", "postgres"] as const;

describe.each(engines)("a real Prometheus, on what is shipped, and a shop in %s", (engine) => {
  /** There is no pool with SQLite. */
  const isThere = (expression: string): boolean => engine === "postgres" || !onPostgresOnly(expression);
  let server: PostgresServer | undefined;
  let shop: RunningShop;
  let prometheus: PrometheusServer;
  let traffic: Traffic;

  beforeEach(({ skip }) => {
    if (missing !== undefined) skip(missing);
  });
  beforeAll(async () => {
    if (missing !== undefined) return;
    if (engine === "postgres") server = await startPostgres();
    const database: Record<string, string> =
      server === undefined ? {} : { DATABASE_URL: await server.createDatabase() };
    // An address that is not only for this machine: whoever reads the metrics needs the token.
    const env = { HOST: "0.0.0.0", SHOP_METRICS_TOKEN: token, SHOP_OPERATOR_KEY: operator };
    shop = await startShop({ ...env, ...database });
    traffic = new Traffic(shop.client(operator));
    await traffic.once();
    prometheus = await PrometheusServer.start({
      "prometheus.yml": configFor(shop),
      "rules.yml": impatient(shippedText("prometheus/rules.yml")),
      "metrics-token": `${token}\n`,
    });
  });
  afterAll(async () => {
    await prometheus?.[Symbol.asyncDispose]();
    await shop?.[Symbol.asyncDispose]();
    await server?.remove();
  });

  /** Resolves when `find` says that nothing is missing any more, with traffic going on meanwhile. */
  const untilNothingIsMissing = async (find: () => Promise<readonly string[]>): Promise<void> => {
    await expect
      .poll(
        async () => {
          await traffic.once();
          return find();
        },
        { timeout: limitMs, interval: 300 },
      )
      .toEqual([]);
  };

  /** Which of the expressions yield nothing. */
  const emptyOnes = async (expressions: readonly string[]): Promise<string[]> => {
    const found = await Promise.all(expressions.map((expression) => prometheus.query(expression)));
    return expressions.filter((_, index) => found[index]?.length === 0);
  };

  test("both services are up with the token, and tell nothing without it", async () => {
    await expect.poll(async () => (await prometheus.query("up")).length, { timeout: limitMs }).toBe(3);
    const up = await prometheus.query("up");
    expect(Object.fromEntries(up.map(({ metric, value }) => [metric["job"], value]))).toEqual({
      "user-service": 1,
      "order-service": 1,
      "without-the-token": 0,
    });
    const refused = (await prometheus.targets()).find(({ labels }) => labels["job"] === "without-the-token");
    expect(refused?.lastError).toContain("401");
  });

  test("promtool has nothing to say about the metrics of either", async () => {
    await traffic.once();
    for (const { url } of [shop.users, shop.orders]) {
      const reply = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
      const text = await reply.text();
      expect(text).toContain("http_request_duration_seconds_count{");
      // It ends with 3, and says why, when there is anything.
      execFileSync("promtool", ["check", "metrics"], { input: text });
    }
  });

  test("every rule is worked out, and every recorded one has data", async () => {
    const recorded = shippedRules().flatMap(({ record, expr, labels }) =>
      record === undefined || !isThere(expr)
        ? []
        : [record + (labels === undefined ? "" : `{resource="${labels["resource"]}"}`)],
    );
    expect(recorded.length).toBeGreaterThan(10);
    await untilNothingIsMissing(() => emptyOnes(recorded));
    expect((await prometheus.rules()).filter(({ health }) => health !== "ok")).toEqual([]);
  });

  test("every series that an alert looks at is there", async () => {
    const selectors = shippedRules()
      .filter(({ alert, expr }) => alert !== undefined && isThere(expr))
      .flatMap(({ expr }) => selectorsOf(expr));
    expect(selectors).toContain('shop_writer_refused_total{reason="storage_full"}');
    expect(selectors.length).toBeGreaterThan(20);
    await untilNothingIsMissing(async () => {
      const found = await Promise.all(selectors.map((selector) => prometheus.series(selector)));
      return selectors.filter((_, index) => found[index]?.length === 0);
    });
  });

  test("every query of the dashboard has data", async () => {
    const variables = { job: "user-service|order-service", rateInterval: "10s", range: "1m" };
    const queries = queriesOf(shippedDashboard()).map(({ expr }) => filledIn(expr, variables));
    // Starts are marked only when there are any.
    const shown = queries.filter((expr) => isThere(expr) && !expr.startsWith("changes("));
    expect(shown.length).toBeGreaterThan(50);
    // The others are asked all the same: Prometheus refuses what it can't parse.
    await emptyOnes(queries);
    await untilNothingIsMissing(() => emptyOnes(shown));
  });

  test("the figures are those of the shop", async () => {
    const value = async (expression: string): Promise<number | undefined> =>
      (await prometheus.query(expression))[0]?.value;
    const sold = { "sum(shop_orders_placed_total)": traffic.placed, "sum(shop_orders_restored_total)": traffic.placed };
    for (const [expression, expected] of Object.entries(sold))
      await expect.poll(() => value(expression), { timeout: limitMs }).toBe(expected);
    expect(await value('sum(shop_orders_refused_total{reason="insufficient_stock"})')).toBe(traffic.placed);
    expect(await value('sum(job:replicas:count{job="order-service"})')).toBe(1);
    expect(await value('sum(job:replicas_needed:count{job="order-service"})')).toBe(1);
  });

  test("S19: a service that dies is told, and the other one is not", async () => {
    const firing = async (): Promise<string[]> =>
      (await prometheus.query('ALERTS{alertname="ShopServiceDown", alertstate="firing"}')).map(
        ({ metric }) => metric["job"] ?? "",
      );
    expect(await firing()).toEqual([]);
    await shop.users.end("SIGKILL");
    await expect.poll(firing, { timeout: limitMs }).toEqual(["user-service"]);
    await shop.users.start();
    await expect.poll(firing, { timeout: limitMs }).toEqual([]);
  });
});

test("the rules that are tried here are the shipped ones, but for how long an alert waits", () => {
  const waits = (text: string) =>
    (parse(text) as { groups: { rules: { for?: string }[] }[] }).groups.flatMap(({ rules }) =>
      rules.map(({ for: wait, ...rule }) => ({ ...rule, waits: wait !== undefined })),
    );
  const shipped = shippedText("prometheus/rules.yml");
  expect(waits(impatient(shipped))).toEqual(waits(shipped));
  expect(impatient(shipped)).not.toMatch(/for: \d+m/);
});
