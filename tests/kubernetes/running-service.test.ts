import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { readConfig as orderConfig } from "@shop/order-service";
import { readConfig as userConfig } from "@shop/user-service";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type PostgresServer, startPostgres } from "../support/postgres/index.ts";
import { type ServiceName, ServiceProcess } from "../support/service-process.ts";
import { seriesOf } from "./adapter.ts";
import { built } from "./built.ts";
import { connectionsOfReplica } from "./connections.ts";
import { type Container, containersOf, type OfKind, ofKind, podOf, type Resource } from "./resources.ts";

// It starts programs and the compiler, which take their time on a machine that has much to do.
vi.setConfig({ testTimeout: 180_000 });

const services: readonly ServiceName[] = ["user-service", "order-service"];
const token = "metrics-token-of-this-test";
const operatorKey = "operator-key-of-this-test";

let postgres: PostgresServer;
const clean: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  postgres = await startPostgres();
  clean.push(() => postgres.remove());
});
afterAll(async () => {
  for (const step of clean.reverse()) await step();
});

const started = new Map<ServiceName, Promise<ServiceProcess>>();

/** The service as its container starts it; one for all tests of the file, of which the last one ends it. */
function runningAsInPod(resources: readonly Resource[], name: ServiceName): Promise<ServiceProcess> {
  const running = started.get(name) ?? startAsInPod(resources, name);
  started.set(name, running);
  return running;
}

function deploymentOf(resources: readonly Resource[], name: string): OfKind<"Deployment"> {
  const found = ofKind(resources, "Deployment").find(({ metadata }) => metadata?.name === name);
  if (found === undefined) throw new Error(`there is no Deployment ${name}`);
  return found;
}

function containerOf(resources: readonly Resource[], name: string): Container {
  const [container] = containersOf(deploymentOf(resources, name));
  if (container === undefined) throw new Error(`${name} has no container`);
  return container;
}

/** The variables that the container gets as they are: those of its ConfigMaps, and its own. */
function plainVariables(resources: readonly Resource[], { env = [], envFrom = [] }: Container): Record<string, string> {
  const maps = envFrom.map(({ configMapRef }) =>
    ofKind(resources, "ConfigMap").find(({ metadata }) => metadata?.name === configMapRef?.name),
  );
  const own = env.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const]));
  return Object.assign({}, ...maps.map((map) => map?.data ?? {}), Object.fromEntries(own));
}

/** Each service has one of its own, so that its connections can be counted. */
const databases = new Map<ServiceName, Promise<string>>();

function databaseOf(name: ServiceName): Promise<string> {
  const database = databases.get(name) ?? postgres.createDatabase();
  databases.set(name, database);
  return database;
}

/** With its secrets in files of ours, any free port, and a PostgreSQL that is not the cluster's. */
async function startAsInPod(resources: readonly Resource[], name: ServiceName): Promise<ServiceProcess> {
  const directory = await mkdtemp(join(tmpdir(), "shop-pod-"));
  clean.push(() => rm(directory, { recursive: true, force: true }));
  const given = plainVariables(resources, containerOf(resources, name));
  const files: Record<string, string> = {};
  for (const variable of Object.keys(given).filter((key) => key.endsWith("_FILE"))) {
    files[variable] = join(directory, variable);
    // As a Secret holds it, without a line break at the end.
    await writeFile(files[variable], variable === "SHOP_METRICS_TOKEN_FILE" ? token : operatorKey);
  }
  const service = new ServiceProcess(name, { ...given, ...files, DATABASE_URL: await databaseOf(name), PORT: "0" });
  clean.push(() => service.end("SIGKILL"));
  await service.start();
  return service;
}

describe.each(services)("%s, as its pod starts it", (name) => {
  test("gets only variables that it knows, and the port that the pod opens", async ({ skip }) => {
    const resources = await built("overlays/production", skip);
    const container = containerOf(resources, name);
    const asked = new Set<string>();
    const env = new Proxy<Record<string, string>>({}, { get: (_, key) => void asked.add(String(key)) });
    (name === "order-service" ? orderConfig : userConfig)(env);

    const given = [
      ...Object.keys(plainVariables(resources, container)),
      ...(container.env ?? []).map((one) => one.name),
    ];
    expect(given.length).toBeGreaterThan(3);
    expect(given.filter((one) => !asked.has(one))).toEqual([]);
    const { PORT, HOST } = plainVariables(resources, container);
    expect({ PORT, HOST }).toEqual({ PORT: String(container.ports?.[0]?.containerPort), HOST: "0.0.0.0" });
  });

  test("answers its probes, and its metrics to who has the token", async ({ skip }) => {
    const resources = await built("overlays/production", skip);
    const service = await runningAsInPod(resources, name);
    const at = service.url.replace("0.0.0.0", "127.0.0.1");
    const { startupProbe, livenessProbe, readinessProbe } = containerOf(resources, name);

    for (const probe of [startupProbe, livenessProbe, readinessProbe]) {
      const reply = await fetch(`${at}${probe?.httpGet?.path}`, { signal: AbortSignal.timeout(10_000) });
      expect({ path: probe?.httpGet?.path, status: reply.status }).toMatchObject({ status: 200 });
    }
    const [monitor] = ofKind(resources, "ServiceMonitor");
    const path = monitor?.spec.endpoints[0]?.path;
    expect((await fetch(`${at}${path}`)).status).toBe(401);
    expect((await fetch(`${at}${path}`, { headers: { Authorization: `Bearer ${token}` } })).status).toBe(200);
  });

  test("S18: exports what its autoscaler follows", async ({ skip }) => {
    const resources = await built("overlays/production", skip);
    const service = await runningAsInPod(resources, name);
    const at = service.url.replace("0.0.0.0", "127.0.0.1");
    const metrics = await (await fetch(`${at}/metrics`, { headers: { Authorization: `Bearer ${token}` } })).text();
    const scaler = ofKind(resources, "HorizontalPodAutoscaler").find(({ spec }) => spec?.scaleTargetRef.name === name);
    const followed = (scaler?.spec?.metrics ?? []).flatMap(({ pods }) =>
      pods === undefined ? [] : [pods.metric.name],
    );

    expect(followed.length).toBeGreaterThan(0);
    for (const metric of followed)
      for (const series of await seriesOf(metric))
        expect(metrics).toMatch(new RegExp(`^${series}(\\{.*\\})? [0-9]`, "m"));
  });

  test("has no more connections to the database than are counted on", async ({ skip }) => {
    const resources = await built("overlays/production", skip);
    const service = await runningAsInPod(resources, name);
    const at = service.url.replace("0.0.0.0", "127.0.0.1");
    const database = new URL(await databaseOf(name)).pathname.slice(1);
    const path = name === "order-service" ? "/api/products?limit=100" : "/api/users?limit=100";
    const headers = { Authorization: `Bearer ${operatorKey}` };
    let calling = true;
    let served = 0;
    // Some are answered 503 on a machine that is too busy; they had a connection, or waited for one, all the same.
    const callers = Array.from({ length: 32 }, async () => {
      while (calling) served += (await fetch(`${at}${path}`, { headers })).ok ? 1 : 0;
    });

    const counts: number[] = [];
    for (let look = 0; look < 10; look += 1) {
      const sql = `SELECT count(*)::integer AS count FROM pg_stat_activity WHERE datname = '${database}'`;
      counts.push(Number((await postgres.query(sql))[0]?.["count"]));
      await setTimeout(20);
    }
    calling = false;
    await Promise.all(callers);

    expect(served).toBeGreaterThan(0);
    // It uses more than one, or this test would say nothing.
    expect(Math.max(...counts)).toBeGreaterThan(2);
    expect(Math.max(...counts)).toBeLessThanOrEqual(connectionsOfReplica(resources));
  });
});

/** How long the service takes to end, in seconds, when a caller began a request that never gets its body. */
async function secondsToEnd(service: ServiceProcess, path: string): Promise<number> {
  const caller = connect(Number(new URL(service.url).port), "127.0.0.1");
  clean.push(async () => caller.destroy());
  caller.on("error", () => undefined);
  const about = [`Authorization: Bearer ${operatorKey}`, "Content-Type: application/json", "Content-Length: 9"];
  caller.write(`POST ${path} HTTP/1.1\r\nHost: a\r\n${about.join("\r\n")}\r\n\r\n{`);
  await setTimeout(200);
  const begun = performance.now();
  // By itself, and never later than its own deadline: with 1 where a busy machine leaves it no time to close the database.
  expect((await service.end("SIGTERM")).signal).toBeNull();
  return (performance.now() - begun) / 1000;
}

test("both end within the time that their pods have, also when a caller never finishes", async ({ skip }) => {
  const resources = await built("overlays/production", skip);
  const bodies = { "user-service": "/api/users", "order-service": "/api/orders" } as const;

  await Promise.all(
    services.map(async (name) => {
      const took = await secondsToEnd(await runningAsInPod(resources, name), bodies[name]);
      const { terminationGracePeriodSeconds: grace = 30 } = podOf(deploymentOf(resources, name)).spec;
      const before = containerOf(resources, name).lifecycle?.preStop?.sleep?.seconds ?? 0;
      // It waited for the caller; else the time would say nothing.
      expect(took).toBeGreaterThan(5);
      // The kubelet kills it then; a second for a machine that is busy.
      expect(took).toBeLessThan(grace - before - 1);
    }),
  );
});
