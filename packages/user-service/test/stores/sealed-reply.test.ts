import { expect, test } from "vitest";
import { seal, sealingKey, unsealed } from "../../src/stores/sealed-reply.ts";

const claim = { scope: "key 1 removeUser", key: "3f7c1a52-8d3e-4a55-9d0c-2f6a8f3b7c11", fingerprint: "f" };
const key = sealingKey(claim) ?? "";

test("a sealed reply is opened by the Idempotency-Key of its caller, and by nothing else", () => {
  const reply = seal({ name: "Zaphod" }, key);
  expect(JSON.stringify(reply)).not.toContain("Zaphod");
  expect(unsealed(reply, key)).toEqual({ name: "Zaphod" });
  for (const other of [
    { ...claim, key: "another" },
    { ...claim, scope: "key 2 removeUser" },
  ]) {
    expect(() => unsealed(reply, sealingKey(other) ?? "")).toThrow();
  }
});

test("the same reply is sealed otherwise every time", () => {
  expect(seal({ name: "Zaphod" }, key)).not.toEqual(seal({ name: "Zaphod" }, key));
});

test("without an Idempotency-Key there is nothing to seal", () => {
  expect(sealingKey(undefined)).toBeUndefined();
});

test("a reply that is not sealed stays as it is", () => {
  expect(unsealed({ name: "Zaphod" }, undefined)).toEqual({ name: "Zaphod" });
});
