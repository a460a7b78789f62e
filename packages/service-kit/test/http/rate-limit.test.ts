import express from "express";
import { describe, expect, it } from "vitest";
import { addressReader } from "../../src/http/client-address.ts";
import { type AddressLimiter, addressLimiter } from "../../src/http/rate-limit.ts";
import { MemoryRateLimits } from "./memory-rate-limits.ts";
import { serve } from "./test-server.ts";

function appWith(limiter: AddressLimiter): express.Express {
  const app = express();
  app.get("/", async (request, response) => {
    await limiter(request, response).then(
      () => response.end("in"),
      (failure) => response.status(429).json({ code: failure.code, ...failure.fields }),
    );
  });
  return app;
}

describe("the limit by address", () => {
  it("says what is left, then when to come back, and opens again", async () => {
    const store = new MemoryRateLimits();
    const server = await serve(
      appWith(addressLimiter(store, "login", { limit: 2, windowMs: 60_000 }, addressReader([]))),
    );
    const replies = [await fetch(server.url), await fetch(server.url), await fetch(server.url)];
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(replies[0]?.headers.get("RateLimit")).toMatch(/^"login"; r=1; t=60$/);
    expect(replies[0]?.headers.get("RateLimit-Policy")).toMatch(/^"login"; q=2; w=60; pk=:.+:$/);
    const refused = (await replies[2]?.json()) as { retry_after: number };
    expect(refused).toEqual({ code: "too_many_requests", retry_after: expect.any(Number) });
    expect(refused.retry_after).toBeGreaterThan(50);
    expect(replies[2]?.headers.get("Retry-After")).toBe(String(refused.retry_after));
    store.passTime(60_001);
    expect((await fetch(server.url)).status).toBe(200);
  });

  it("is its own for each kind of route", async () => {
    const store = new MemoryRateLimits();
    const login = await serve(
      appWith(addressLimiter(store, "login", { limit: 1, windowMs: 60_000 }, addressReader([]))),
    );
    const signUp = await serve(
      appWith(addressLimiter(store, "sign_up", { limit: 1, windowMs: 60_000 }, addressReader([]))),
    );
    const statuses = [];
    for (const { url } of [login, login, signUp]) statuses.push((await fetch(url)).status);
    expect(statuses).toEqual([200, 429, 200]);
  });

  it("lets a failure of the store out as it is", async () => {
    const store = new MemoryRateLimits();
    store.hit = () => Promise.reject(Object.assign(new Error("busy"), { code: "database_busy", fields: {} }));
    const server = await serve(
      appWith(addressLimiter(store, "login", { limit: 1, windowMs: 60_000 }, addressReader([]))),
    );
    expect(await (await fetch(server.url)).json()).toEqual({ code: "database_busy" });
  });
});

it.each([
  ["127.0.0.1", "127.0.0.1"],
  ["::ffff:10.1.2.3", "10.1.2.3"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"],
  ["2001:db8:1:3::1", "2001:db8:1:3::/64"],
  [undefined, "unknown"],
])("the address %s is counted as %s", (remoteAddress, address) => {
  expect(addressReader([])(callFrom(remoteAddress))).toBe(address);
});

type Request = Parameters<ReturnType<typeof addressReader>>[0];

const callFrom = (remoteAddress: string | undefined, forwarded?: string): Request =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
  }) as unknown as Request;

describe("X-Forwarded-For", () => {
  it.each([
    // Nobody is trusted: whoever writes the header is counted by the connection.
    [[], "10.0.0.7", "1.2.3.4", "10.0.0.7"],
    [["10.0.0.7"], "10.0.0.8", "1.2.3.4", "10.0.0.8"],
    // From the end, up to the first that is no proxy: what a caller has written before that does not count.
    [["10.0.0.7"], "10.0.0.7", "1.2.3.4", "1.2.3.4"],
    [["10.0.0.7"], "::ffff:10.0.0.7", "6.6.6.6, 1.2.3.4", "1.2.3.4"],
    [["10.0.0.0/8"], "10.0.0.7", "6.6.6.6, 1.2.3.4, 10.9.9.9", "1.2.3.4"],
    [["10.0.0.0/8"], "10.0.0.7", "2001:db8:1:2::9", "2001:db8:1:2::/64"],
    [["10.0.0.0/8"], "10.0.0.7", undefined, "10.0.0.7"],
  ])("of %j, a call from %s that says %s is counted as %s", (trusted, remote, forwarded, address) => {
    expect(addressReader(trusted)(callFrom(remote, forwarded))).toBe(address);
  });
});
