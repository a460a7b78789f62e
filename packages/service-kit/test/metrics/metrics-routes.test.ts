import { connect } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { createMetrics } from "../../src/metrics/metrics.ts";
import { type MetricsAccess, metricsRoutes } from "../../src/metrics/metrics-routes.ts";
import { RawConnection } from "../http/raw-connection.ts";
import { serve } from "../http/test-server.ts";

const token = "metrics-token-0123456789";
const operatorKey = "shop_key_of-an-operator";

async function statusOf(headers: string, access: Partial<MetricsAccess>): Promise<number | undefined> {
  const metrics = createMetrics({ service: "a-service" });
  onTestFinished(() => metrics.close());
  const authorise = async (bearer: string): Promise<boolean> => bearer === operatorKey;
  const routes = metricsRoutes(metrics, { listenHost: "0.0.0.0", token, authorise, ...access });
  const server = await serve((request, response) => routes.get(request.url ?? "")?.(request, response));
  const connection = new RawConnection(connect(server.port, "127.0.0.1"));
  await connection.send(`GET /metrics HTTP/1.1\r\n${headers}\r\n`).replies(1);
  const [answer] = connection.answers;
  if (answer?.status === 200) expect(answer.head).toMatch(/content-type: text\/plain; version=0\.0\.4/i);
  if (answer?.status === 401) {
    expect(answer?.head).toMatch(/^www-authenticate: Bearer$/im);
    expect(connection.lastJson).toMatchObject({ code: "unauthenticated", status: 401 });
  }
  return answer?.status;
}

const local = "Host: 127.0.0.1:5000\r\n";

describe("on a loopback address", () => {
  const access = { listenHost: "127.0.0.1" };

  it("callers on the machine need no key", async () => {
    expect(await statusOf(local, access)).toBe(200);
  });

  it.each([
    ["through a proxy", `${local}X-Forwarded-For: 203.0.113.9\r\n`],
    ["through a proxy that says so otherwise", `${local}Forwarded: for=203.0.113.9\r\n`],
    ["under another name", "Host: shop.example\r\n"],
    ["from a page of another site", `${local}Origin: https://shop.example\r\n`],
  ])("whoever comes %s does", async (_how, headers) => {
    expect(await statusOf(headers, access)).toBe(401);
    expect(await statusOf(`${headers}Authorization: Bearer ${token}\r\n`, access)).toBe(200);
  });
});

describe("on every other address", () => {
  it.each([
    ["nothing", "", 401],
    ["the token", `Authorization: Bearer ${token}\r\n`, 200],
    ["the token, in other words", `authorization: bearer ${token}\r\n`, 200],
    ["an operator's key", `Authorization: Bearer ${operatorKey}\r\n`, 200],
    ["a part of the token", `Authorization: Bearer ${token.slice(0, -1)}\r\n`, 401],
    ["more than the token", `Authorization: Bearer ${token}x\r\n`, 401],
    ["another scheme", `Authorization: Basic ${token}\r\n`, 401],
    ["two tokens", `Authorization: Bearer ${token} ${token}\r\n`, 401],
    ["an empty one", "Authorization: Bearer \r\n", 401],
  ])("who brings %s is let in or not", async (_what, authorization, status) => {
    expect(await statusOf(local + authorization, {})).toBe(status);
  });

  it("a key that can't be checked is no reason to let its owner in, nor to call it wrong", async () => {
    const routes = { authorise: () => Promise.reject(new Error("the database is away")) };
    expect(await statusOf(`${local}Authorization: Bearer ${operatorKey}\r\n`, routes)).toBe(503);
    const refusing = { authorise: () => Promise.reject(Object.assign(new Error("no"), { code: "unauthenticated" })) };
    expect(await statusOf(`${local}Authorization: Bearer ${operatorKey}\r\n`, refusing)).toBe(401);
  });

  it("no token is none that could be guessed", async () => {
    expect(await statusOf(`${local}Authorization: Bearer undefined\r\n`, { token: undefined })).toBe(401);
  });
});
