import { describe, expect, test } from "vitest";
import type { CredentialStore, Role } from "../../src/index.ts";
import { hashToken } from "../../src/index.ts";

export interface CredentialStoreUnderTest {
  readonly store: CredentialStore;
  addUser(user: { id: number; name: string; role: Role }): Promise<void>;
  setRole(id: number, role: Role): Promise<void>;
  removeUser(id: number): Promise<void>;
  addSession(session: { hash: Buffer; userId: number; expiresAt: string }): Promise<void>;
  addKey(key: { hash: Buffer; name: string }): Promise<void>;
  removeKey(name: string): Promise<void>;
}

const now = new Date("2026-11-24T12:00:00.000Z");
const ada = { id: 5, name: "Ada", role: "customer" } as const;
const session = { hash: hashToken("shop_ses_1"), userId: 5, expiresAt: "2026-11-24T12:00:00.001Z" };

/** What every engine's CredentialStore must do. */
export function credentialStoreContract(engine: string, open: () => Promise<CredentialStoreUnderTest>): void {
  describe(`CredentialStore on ${engine}`, () => {
    test("a session stands for its user, with the role of now", async () => {
      const { store, ...rows } = await open();
      await rows.addUser(ada);
      await rows.addSession(session);
      const principal = { kind: "session", userId: 5, name: "Ada", sessionId: 1, expiresAt: session.expiresAt };
      expect(await store.findSession(session.hash, now)).toEqual({ ...principal, role: "customer" });
      await rows.setRole(5, "operator");
      expect(await store.findSession(session.hash, now)).toEqual({ ...principal, role: "operator" });
    });

    test("a session ends at its time and not before", async () => {
      const { store, ...rows } = await open();
      await rows.addUser(ada);
      await rows.addSession(session);
      expect(await store.findSession(session.hash, new Date(session.expiresAt))).toBeUndefined();
      expect(await store.findSession(session.hash, now)).toBeDefined();
    });

    test("a session goes with its user", async () => {
      const { store, ...rows } = await open();
      await rows.addUser(ada);
      await rows.addSession(session);
      await rows.removeUser(5);
      expect(await store.findSession(session.hash, now)).toBeUndefined();
    });

    test("a key stands for itself until it is removed", async () => {
      const { store, ...rows } = await open();
      const hash = hashToken("shop_key_1");
      await rows.addKey({ hash, name: "nightly report" });
      expect(await store.findKey(hash)).toEqual({ kind: "key", keyId: 1, name: "nightly report" });
      await rows.removeKey("nightly report");
      expect(await store.findKey(hash)).toBeUndefined();
    });

    test("any other token stands for nobody", async () => {
      const { store, ...rows } = await open();
      await rows.addUser(ada);
      await rows.addSession(session);
      await rows.addKey({ hash: hashToken("shop_key_1"), name: "nightly report" });
      for (const hash of [hashToken("shop_key_unknown"), new Uint8Array()]) {
        expect(await store.findSession(hash, now)).toBeUndefined();
        expect(await store.findKey(hash)).toBeUndefined();
      }
      expect(await store.findKey(session.hash)).toBeUndefined();
      expect(await store.findSession(hashToken("shop_key_1"), now)).toBeUndefined();
    });
  });
}
