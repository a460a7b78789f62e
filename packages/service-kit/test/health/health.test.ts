import { describe, expect, it } from "vitest";
import type { HealthCheck } from "../../src/health/check.ts";
import { type HealthOptions, healthRoutes } from "../../src/health/health.ts";
import { pause, serve } from "../http/test-server.ts";

const about = { service: "a-service", version: "1.2.3", contract: "abc" };
const well: HealthCheck = async () => ({ ready: true, checks: { writer: "ok" } });

async function ask(
  path: string,
  options: Partial<HealthOptions>,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const routes = healthRoutes({ ...about, checks: {}, drain: new AbortController().signal, ...options });
  const server = await serve((request, response) => routes.get(request.url ?? "")?.(request, response));
  const reply = await fetch(server.url + path);
  expect(reply.headers.get("content-type")).toBe("application/json");
  expect(reply.headers.get("cache-control")).toBe("no-store");
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
}

it("/livez answers whatever the checks would say", async () => {
  const checks = { database: () => new Promise<never>(() => {}) };
  expect(await ask("/livez", { checks })).toEqual({ status: 200, body: { status: "live", service: "a-service" } });
});

describe("/readyz", () => {
  it("is 200 when all is well", async () => {
    const { status, body } = await ask("/readyz", { checks: { database: well } });
    expect(status).toBe(200);
    expect(body).toEqual({
      status: "ready",
      service: "a-service",
      version: "1.2.3",
      contract: "abc",
      reasons: [],
      checks: { database: { ready: true, took_ms: expect.any(Number), found: { writer: "ok" }, problems: [] } },
    });
  });

  const expected = Object.assign(new Error("The database has no space left."), { code: "storage_full", fields: {} });
  it.each<[string, HealthCheck, string]>([
    [
      "a check says so",
      async () => ({ ready: false, checks: { writer: "dead", reader: "ok" } }),
      "database: writer: dead",
    ],
    [
      "a check says so without words",
      async () => ({ ready: false, checks: {} }),
      "database: it says that it is not ready",
    ],
    ["a check fails as expected", () => Promise.reject(expected), "database: The database has no space left."],
    ["a check breaks", () => Promise.reject(new Error("/secret/path")), "database: the check failed"],
    [
      "a check throws at once",
      () => {
        throw new Error("/secret/path");
      },
      "database: the check failed",
    ],
    ["a check hangs", () => new Promise<never>(() => {}), "database: no answer within 50 ms"],
  ])("is 503 with the reason when %s", async (_what, database, reason) => {
    const { status, body } = await ask("/readyz", { checks: { other: well, database }, timeoutMs: 50 });
    expect([status, body.status, body.reasons]).toEqual([503, "not_ready", [reason]]);
    expect(JSON.stringify(body)).not.toContain("/secret");
  });

  it("is 503 while the service drains", async () => {
    const { status, body } = await ask("/readyz", { checks: { database: well }, drain: AbortSignal.abort() });
    expect([status, body.reasons]).toEqual([503, ["the service is going down"]]);
  });

  it("checks once for all who ask at the same time, and anew for the next", async () => {
    let runs = 0;
    const slow: HealthCheck = async () => {
      runs += 1;
      await pause(100);
      return { ready: true, checks: {} };
    };
    const drain = new AbortController().signal;
    const routes = healthRoutes({ ...about, checks: { slow }, drain });
    const server = await serve((request, response) => routes.get(request.url ?? "")?.(request, response));
    const readyz = async (): Promise<number> => (await fetch(`${server.url}/readyz`)).status;
    expect(await Promise.all([readyz(), readyz(), readyz()])).toEqual([200, 200, 200]);
    expect(runs).toBe(1);
    await readyz();
    expect(runs).toBe(2);
  });
});
