import { parseOptions } from "@node-rs/argon2";
import { beforeAll, describe, expect, test } from "vitest";
import { argon2Passwords } from "../../src/passwords/argon2-passwords.ts";
import type { Passwords } from "../../src/passwords/passwords.ts";
import { failure } from "../support/failure.ts";

const argon2id = 2;

describe("passwords", () => {
  let passwords: Passwords;
  beforeAll(async () => {
    passwords = await argon2Passwords();
  });

  test("are hashed with argon2id, 19 MiB, two passes, one lane, and a salt of their own", async () => {
    const [one, two] = await Promise.all([passwords.hash("newPassword"), passwords.hash("newPassword")]);
    expect(parseOptions(one)).toMatchObject({ algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    expect(one).not.toBe(two);
    expect(one).not.toContain("newPassword");
  });

  test("are not looked at when nobody waits for it any more by their turn", async () => {
    const one = await argon2Passwords({ atOnce: 1 });
    let wanted = true;
    const ensureWanted = (): void => {
      if (!wanted) throw new Error("not wanted");
    };
    const first = one.hash("newPassword", ensureWanted);
    const dropped = [one.hash("newPassword", ensureWanted), one.matches("newPassword", undefined, ensureWanted)];
    const outcomes = Promise.allSettled(dropped);
    wanted = false;
    expect(await first).toMatch(/^\$argon2id/);
    for (const outcome of await outcomes) expect(outcome).toMatchObject({ reason: { message: "not wanted" } });
    // Their places are free again.
    expect(await one.hash("newPassword")).toMatch(/^\$argon2id/);
  });

  test("match their own hash and no other", async () => {
    const hash = await passwords.hash("newPassword");
    expect(await passwords.matches("newPassword", hash)).toBe(true);
    expect(await passwords.matches("newPasswore", hash)).toBe(false);
    expect(await passwords.matches("newPassword", undefined)).toBe(false);
  });

  test("are the same when typed on a machine that puts accents together otherwise", async () => {
    const hash = await passwords.hash("pass\u00e9word");
    expect(await passwords.matches("passe\u0301word", hash)).toBe(true);
  });

  test("are compared in full, past the 72 bytes at which others stop", async () => {
    const hash = await passwords.hash(`${"x".repeat(1023)}y`);
    expect(await passwords.matches(`${"x".repeat(1023)}z`, hash)).toBe(false);
  });

  test("leave the main thread free, and refuse a flood at once", async () => {
    const flooded = await argon2Passwords({ atOnce: 1, waiting: 15 });
    const started = performance.now();
    let longestStall = 0;
    let last = started;
    const timer = setInterval(() => {
      longestStall = Math.max(longestStall, performance.now() - last);
      last = performance.now();
    }, 1);
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => flooded.hash("newPassword")));
    clearInterval(timer);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(16);
    for (const refused of outcomes.filter((one) => one.status === "rejected")) {
      expect(refused.reason).toEqual(failure("overloaded", { retry_after: 1 }));
    }
    // Sixteen hashes on the main thread would hold it from the first to the last.
    expect(longestStall).toBeLessThan(0.5 * (performance.now() - started));
  });
});
