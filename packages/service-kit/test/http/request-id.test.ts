import { randomUUID, randomUUIDv7 } from "node:crypto";
import { expect, it } from "vitest";
import { newRequestId, withTime } from "../../src/http/request-id.ts";

const version7 = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it("a request's id begins with the time, and no two are the same", () => {
  expect(newRequestId()).toMatch(version7);
  expect(new Set(Array.from({ length: 1_000 }, newRequestId)).size).toBe(1_000);
});

it("where Node makes none, one of version 4 is turned into one", () => {
  const now = Date.UTC(2026, 10, 30);
  const [, high, low] = version7.exec(withTime(randomUUID(), now)) ?? [];
  expect(Number.parseInt(`${high}${low}`, 16)).toBe(now);
  // As close together as those of Node.
  const [, ofNode] = version7.exec(randomUUIDv7()) ?? [];
  expect(withTime(randomUUID()).slice(0, 5)).toBe(ofNode?.slice(0, 5));
});
