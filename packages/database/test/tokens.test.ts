import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { createToken, hashToken } from "../src/index.ts";

test("a token says what it is for, and the rest is 256 random bits", () => {
  expect(createToken("session")).toMatch(/^shop_ses_[A-Za-z0-9_-]{43}$/);
  expect(createToken("key")).toMatch(/^shop_key_[A-Za-z0-9_-]{43}$/);
  expect(createToken("key")).not.toBe(createToken("key"));
});

test("a token is stored as its SHA-256", () => {
  const expected = createHash("sha256").update("shop_key_x").digest();
  expect(hashToken("shop_key_x").equals(expected)).toBe(true);
});
