import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { failure } from "../support/failure.ts";
import type { TestDatabase, TestEngine } from "../support/test-database.ts";
import { writeContext } from "../support/write-context.ts";

const now = new Date("2026-11-24T09:30:00.000Z");
const expires_at = new Date("2026-12-24T09:30:00.000Z");
const token_hash = Buffer.alloc(32, 7);

/** What every adapter of the sessions must do. Run once per engine. */
export function sessionStoreContract(engine: TestEngine): void {
  describe(`the sessions in ${engine.name}`, () => {
    let shop: TestDatabase;
    let user_id: number;
    beforeAll(async () => {
      shop = await engine.open();
    });
    beforeEach(async () => {
      await shop.clear();
      const user = { name: "newUser", address: "new address", password_hash: "hash" };
      user_id = (await shop.stores.users.add(user, writeContext())).value.id;
    });
    afterAll(() => shop.close());

    const open = (parts: { password_hash?: string; user_id?: number } = {}) =>
      shop.stores.sessions.open({ user_id, password_hash: "hash", token_hash, expires_at, ...parts }, writeContext());
    const principal = (at = now) => shop.database.credentials.findSession(token_hash, at);

    test("open lets the token in until the session is over, and answers the user", async () => {
      const { value } = await open();
      expect(value).toEqual(await shop.stores.users.find(user_id, undefined));
      expect(await principal()).toMatchObject({ kind: "session", userId: user_id, role: "customer" });
      expect(await principal(new Date(expires_at.getTime() - 1))).toMatchObject({ userId: user_id });
      expect(await principal(expires_at)).toBeUndefined();
    });

    test("open and end tell the journal, and nothing of the token", async () => {
      await open();
      const session = await principal();
      if (session?.kind !== "session") throw new Error("there is a session");
      await shop.stores.sessions.end({ id: session.sessionId, user_id }, writeContext());
      expect(await principal()).toBeUndefined();
      expect((await shop.events("user", user_id)).slice(1)).toMatchObject([
        { type: "user.logged_in", before: {}, after: {} },
        { type: "user.logged_out", before: {}, after: {} },
      ]);
    });

    test("open is refused when the password has changed since it was looked at", async () => {
      await shop.stores.users.update(
        { id: user_id, visibleTo: undefined, expected: undefined },
        { password_hash: "another hash" },
        writeContext(),
      );
      await expect(open()).rejects.toEqual(failure("wrong_credentials"));
      expect(await shop.sessionsOf(user_id)).toBe(0);
    });

    test("open is refused when the user is gone", async () => {
      await shop.stores.users.remove({ id: user_id, visibleTo: undefined, expected: undefined }, writeContext());
      await expect(open()).rejects.toEqual(failure("wrong_credentials"));
    });

    test("end is quiet about a session that is over, and ends nobody else's", async () => {
      await open();
      const session = await principal();
      if (session?.kind !== "session") throw new Error("there is a session");
      await shop.stores.sessions.end({ id: session.sessionId, user_id: user_id + 1 }, writeContext());
      expect(await principal()).toEqual(session);
      await shop.stores.sessions.end({ id: session.sessionId, user_id }, writeContext());
      await shop.stores.sessions.end({ id: session.sessionId, user_id }, writeContext());
      expect((await shop.events("user", user_id)).filter(({ type }) => type === "user.logged_out")).toHaveLength(1);
    });

    test("a new role holds for the open session at once", async () => {
      await open();
      await shop.stores.users.update(
        { id: user_id, visibleTo: undefined, expected: undefined },
        { role: "operator" },
        writeContext(),
      );
      expect(await principal()).toMatchObject({ role: "operator" });
    });
  });
}
