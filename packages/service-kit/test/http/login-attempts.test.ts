import { describe, expect, it } from "vitest";
import { loginAttempts } from "../../src/http/login-attempts.ts";
import { MemoryRateLimits } from "./memory-rate-limits.ts";

const limits = {
  perNameAndAddress: { limit: 3, windowMs: 60_000 },
  perName: { limit: 5, windowMs: 60_000 },
};

async function refused(check: Promise<void>): Promise<boolean> {
  return check.then(
    () => false,
    (failure) => {
      expect(failure).toMatchObject({ code: "too_many_requests", fields: { retry_after: expect.any(Number) } });
      expect(failure.fields.retry_after).toBeGreaterThanOrEqual(1);
      expect(failure.fields.retry_after).toBeLessThanOrEqual(60);
      return true;
    },
  );
}

async function fail(
  attempts: ReturnType<typeof loginAttempts>,
  name: string,
  address: string,
  times: number,
): Promise<void> {
  for (let i = 0; i < times; i += 1) await attempts.failed(name, address);
}

describe("login attempts", () => {
  it("end after a few failures for one name from one address, until the window is over", async () => {
    const store = new MemoryRateLimits();
    const attempts = loginAttempts(store, limits);
    await fail(attempts, "ann", "10.0.0.1", 2);
    expect(await refused(attempts.check("ann", "10.0.0.1"))).toBe(false);
    await fail(attempts, "ann", "10.0.0.1", 1);
    expect(await refused(attempts.check("ann", "10.0.0.1"))).toBe(true);
    store.passTime(60_001);
    expect(await refused(attempts.check("ann", "10.0.0.1"))).toBe(false);
  });

  it("leave other names and other addresses alone", async () => {
    const attempts = loginAttempts(new MemoryRateLimits(), limits);
    await fail(attempts, "ann", "10.0.0.1", 3);
    expect(await refused(attempts.check("bob", "10.0.0.1"))).toBe(false);
    expect(await refused(attempts.check("ann", "10.0.0.2"))).toBe(false);
  });

  it("are forgotten by a success", async () => {
    const attempts = loginAttempts(new MemoryRateLimits(), limits);
    await fail(attempts, "ann", "10.0.0.1", 2);
    await attempts.succeeded("ann", "10.0.0.1");
    await fail(attempts, "ann", "10.0.0.1", 2);
    expect(await refused(attempts.check("ann", "10.0.0.1"))).toBe(false);
  });

  it("from many addresses together end too, but lock nobody out where they have logged in before", async () => {
    const attempts = loginAttempts(new MemoryRateLimits(), limits);
    await attempts.succeeded("ann", "10.0.0.1");
    for (let i = 0; i < 5; i += 1) await attempts.failed("ann", `192.0.2.${i}`);
    expect(await refused(attempts.check("ann", "192.0.2.99"))).toBe(true);
    expect(await refused(attempts.check("ann", "10.0.0.1"))).toBe(false);
    expect(await refused(attempts.check("bob", "192.0.2.99"))).toBe(false);
  });

  it("of the owner at a known place don't add to those from anywhere", async () => {
    const attempts = loginAttempts(new MemoryRateLimits(), {
      ...limits,
      perNameAndAddress: { limit: 100, windowMs: 60_000 },
    });
    await attempts.succeeded("ann", "10.0.0.1");
    await fail(attempts, "ann", "10.0.0.1", 50);
    expect(await refused(attempts.check("ann", "192.0.2.1"))).toBe(false);
  });

  it("at a known place are still few", async () => {
    const attempts = loginAttempts(new MemoryRateLimits(), limits);
    await attempts.succeeded("ann", "10.0.0.1");
    await fail(attempts, "ann", "10.0.0.1", 3);
    expect(await refused(attempts.check("ann", "10.0.0.1"))).toBe(true);
  });

  it("remember a place for as long as it is used", async () => {
    const store = new MemoryRateLimits();
    const attempts = loginAttempts(store, { ...limits, rememberAddressMs: 1000 });
    await attempts.succeeded("ann", "10.0.0.1");
    for (let i = 0; i < 5; i += 1) await attempts.failed("ann", `192.0.2.${i}`);
    expect(await refused(attempts.check("ann", "10.0.0.1"))).toBe(false);
    store.passTime(1001);
    expect(await refused(attempts.check("ann", "10.0.0.1"))).toBe(true);
  });

  it("don't tell an unknown name from a known one, and keep neither names nor addresses", async () => {
    const store = new MemoryRateLimits();
    const attempts = loginAttempts(store, limits);
    await fail(attempts, "nobody-of-that-name", "10.11.12.13", 3);
    await attempts.succeeded("nobody-of-that-name", "10.11.12.14");
    expect(await refused(attempts.check("nobody-of-that-name", "10.11.12.13"))).toBe(true);
    expect([...store.keys].join()).not.toMatch(/nobody|10\.11/);
    expect(store.keys.size).toBe(3);
  });
});
