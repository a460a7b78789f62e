import { expect, onTestFinished, test } from "vitest";
import { startTestService, type TestService, type TestServiceOptions } from "./support/test-service.ts";

const once = { limit: 1, windowMs: 60_000 };
const often = { limit: 1_000, windowMs: 60_000 };

async function started(options: TestServiceOptions): Promise<TestService> {
  const service = await startTestService(options);
  onTestFinished(() => service.close());
  return service;
}

/** The status of a wrong login that a proxy on this machine passes on for this address. */
async function guess({ call }: TestService, address: string): Promise<number> {
  const body = { name: "newUser", password: "not the password" };
  const reply = await call("POST", "/api/login", { body, headers: { "x-forwarded-for": address } });
  return reply.status;
}

test("who guesses at passwords behind a trusted proxy uses up their own tries and nobody else's", async () => {
  const loginLimits = { perNameAndAddress: once, perName: often };
  const service = await started({ trustedProxies: ["127.0.0.0/8"], loginLimits });
  expect(await guess(service, "203.0.113.5")).toBe(401);
  expect(await guess(service, "203.0.113.5")).toBe(429);
  // What a caller writes before the proxy's own word changes nothing.
  expect(await guess(service, "198.51.100.1, 203.0.113.5")).toBe(429);
  expect(await guess(service, "203.0.113.6")).toBe(401);
});

test("the limit for floods counts callers behind a trusted proxy one by one, too", async () => {
  const service = await started({ trustedProxies: ["127.0.0.1"], addressLimits: { login: once, sign_up: often } });
  expect(await guess(service, "203.0.113.5")).toBe(401);
  expect(await guess(service, "203.0.113.5")).toBe(429);
  expect(await guess(service, "203.0.113.6")).toBe(401);
});

test("nobody else is believed: without the setting another header is no other caller", async () => {
  const service = await started({ loginLimits: { perNameAndAddress: once, perName: often } });
  expect(await guess(service, "203.0.113.5")).toBe(401);
  expect(await guess(service, "203.0.113.6")).toBe(429);
});
