import type { WriteContext } from "@shop/database";

/** What goes with a change that a test makes: by an API key, at a fixed time. */
export function writeContext(parts: Partial<WriteContext> = {}): WriteContext {
  return {
    actor: { kind: "key", id: 1 },
    requestId: "request-of-a-test",
    now: new Date("2026-11-24T09:30:00.000Z"),
    deadline: performance.now() + 20_000,
    ...parts,
  };
}

/** The same with an Idempotency-Key; the body is the fingerprint itself. */
export function withKey(key: string, fingerprint = "body", parts: Partial<WriteContext> = {}): WriteContext {
  return writeContext({ ...parts, idempotency: { scope: "key 1", key, fingerprint } });
}
