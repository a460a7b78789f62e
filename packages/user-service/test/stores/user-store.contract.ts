import type { User } from "@shop/openapi";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { UserStore } from "../../src/stores/user-store.ts";
import { failure } from "../support/failure.ts";
import type { TestDatabase, TestEngine } from "../support/test-database.ts";
import { withKey, writeContext } from "../support/write-context.ts";

const later = new Date("2026-11-24T09:31:00.000Z");

/** What every adapter of the users must do. Run once per engine. */
export function userStoreContract(engine: TestEngine): void {
  describe(`the users in ${engine.name}`, () => {
    let shop: TestDatabase;
    let users: UserStore;
    beforeAll(async () => {
      shop = await engine.open();
      users = shop.stores.users;
    });
    beforeEach(() => shop.clear());
    afterAll(() => shop.close());

    const add = async (name: string, context = writeContext()): Promise<User> =>
      (await users.add({ name, address: "new address", password_hash: "$argon2id$of-a-test" }, context)).value;
    const target = (id: number, parts: { visibleTo?: number; expected?: readonly number[] } = {}) => ({
      id,
      visibleTo: undefined,
      expected: undefined,
      ...parts,
    });

    describe("add", () => {
      test("answers the user as a customer in version 1, never with the hash", async () => {
        const user = await add("newUser");
        expect(user).toEqual({
          id: expect.any(Number),
          name: "newUser",
          address: "new address",
          role: "customer",
          version: 1,
          created_at: "2026-11-24T09:30:00.000Z",
          updated_at: "2026-11-24T09:30:00.000Z",
        });
        expect(await users.find(user.id, undefined)).toEqual(user);
      });

      test("refuses a name that is taken, and changes nothing", async () => {
        const { id } = await add("newUser");
        await expect(add("newUser")).rejects.toEqual(failure("name_taken"));
        expect(await shop.events("user", id)).toHaveLength(1);
        expect(await shop.total("users")).toBe(1);
      });

      test("gives fifty at once of one name one user", async () => {
        const tries = await Promise.allSettled(Array.from({ length: 50 }, () => add("newUser")));
        expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
        for (const refused of tries.filter((one) => one.status === "rejected")) {
          expect(refused.reason).toEqual(failure("name_taken"));
        }
        expect(await shop.total("users")).toBe(1);
      });

      test("never uses an id again", async () => {
        const { id } = await add("first");
        await users.remove(target(id), writeContext());
        expect((await add("second")).id).toBeGreaterThan(id);
      });

      test("tells the journal, without the hash", async () => {
        const user = await add("newUser", writeContext({ actor: { kind: "anonymous", id: null } }));
        expect(await shop.events("user", user.id)).toEqual([
          {
            type: "user.added",
            actor_kind: "anonymous",
            actor_id: null,
            request_id: "request-of-a-test",
            at: "2026-11-24T09:30:00.000Z",
            before: null,
            after: {
              name: "newUser",
              address: "new address",
              role: "customer",
              version: 1,
              created_at: "2026-11-24T09:30:00.000Z",
            },
          },
        ]);
      });

      test("with an Idempotency-Key is carried out once", async () => {
        const first = await users.add({ name: "a", address: "b", password_hash: "c" }, withKey("k"));
        const second = await users.add({ name: "a", address: "b", password_hash: "d" }, withKey("k"));
        expect(first.replayed).toBe(false);
        expect(second).toEqual({ value: first.value, replayed: true });
        expect(await shop.total("users")).toBe(1);
      });
    });

    describe("find", () => {
      test("shows a caller who is confined to one user that one only", async () => {
        const one = await add("one");
        const other = await add("other");
        expect(await users.find(one.id, one.id)).toEqual(one);
        expect(await users.find(other.id, one.id)).toBeUndefined();
        expect(await users.find(999_999, undefined)).toBeUndefined();
      });

      test("finds the hash by exactly the name", async () => {
        const { id } = await add("newUser");
        expect(await users.findPasswordHash("newUser")).toEqual({ id, password_hash: "$argon2id$of-a-test" });
        expect(await users.findPasswordHash("newuser")).toBeUndefined();
        expect(await users.findPasswordHash("newUser ")).toBeUndefined();
      });
    });

    describe("update", () => {
      test("changes the address and tells the journal both", async () => {
        const user = await add("newUser");
        const context = writeContext({ now: later });
        const { value } = await users.update(target(user.id), { address: "another address" }, context);
        expect(value).toEqual({
          ...user,
          address: "another address",
          version: 2,
          updated_at: "2026-11-24T09:31:00.000Z",
        });
        expect(await users.find(user.id, undefined)).toEqual(value);
        expect((await shop.events("user", user.id)).at(-1)).toMatchObject({
          type: "user.updated",
          before: { address: "new address", version: 1 },
          after: { address: "another address", version: 2 },
        });
      });

      test("changes the role", async () => {
        const user = await add("newUser");
        const { value } = await users.update(target(user.id), { role: "operator" }, writeContext());
        expect(value.role).toBe("operator");
        expect((await shop.events("user", user.id)).at(-1)).toMatchObject({
          before: { role: "customer", version: 1 },
          after: { role: "operator", version: 2 },
        });
      });

      test("changes the password: all sessions are over, and the journal knows only that it changed", async () => {
        const user = await add("newUser");
        const other = await add("other");
        for (const [index, user_id] of [user.id, user.id, other.id].entries()) {
          await shop.stores.sessions.open(
            {
              user_id,
              password_hash: "$argon2id$of-a-test",
              token_hash: Buffer.alloc(32, index),
              expires_at: later,
            },
            writeContext(),
          );
        }
        const { value } = await users.update(target(user.id), { password_hash: "$argon2id$new" }, writeContext());
        expect(value.version).toBe(2);
        expect(await users.findPasswordHash("newUser")).toEqual({ id: user.id, password_hash: "$argon2id$new" });
        expect(await shop.sessionsOf(user.id)).toBe(0);
        expect(await shop.sessionsOf(other.id)).toBe(1);
        expect((await shop.events("user", user.id)).at(-1)).toMatchObject({
          before: { version: 1 },
          after: { password_changed: true, version: 2 },
        });
      });

      test("writes nothing when everything is so already", async () => {
        const user = await add("newUser");
        const same = { address: user.address, role: user.role };
        const { value } = await users.update(target(user.id), same, writeContext({ now: later }));
        expect(value).toEqual(user);
        expect(await shop.events("user", user.id)).toHaveLength(1);
      });

      test.each([[[]], [[2]], [[2, 3]]])("is refused when the version is 1 and %j is expected", async (expected) => {
        const user = await add("newUser");
        await expect(users.update(target(user.id, { expected }), { address: "x" }, writeContext())).rejects.toEqual(
          failure("precondition_failed", { current_version: 1 }),
        );
        expect(await users.find(user.id, undefined)).toEqual(user);
      });

      test("goes on when the version is among the expected ones", async () => {
        const user = await add("newUser");
        const { value } = await users.update(target(user.id, { expected: [7, 1] }), { address: "x" }, writeContext());
        expect(value.version).toBe(2);
      });

      test("makes one of ten at once that expect the same version", async () => {
        const { id } = await add("newUser");
        const tries = await Promise.allSettled(
          Array.from({ length: 10 }, (_, n) =>
            users.update(target(id, { expected: [1] }), { address: `address ${n}` }, writeContext()),
          ),
        );
        expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
        expect((await users.find(id, undefined))?.version).toBe(2);
      });

      test("says of another's user what it says of none", async () => {
        const one = await add("one");
        const other = await add("other");
        const change = { address: "x" };
        await expect(
          users.update(target(other.id, { visibleTo: one.id, expected: [9] }), change, writeContext()),
        ).rejects.toEqual(failure("user_not_found"));
        await expect(users.update(target(999_999), change, writeContext())).rejects.toEqual(failure("user_not_found"));
        expect(await users.find(other.id, undefined)).toEqual(other);
      });
    });

    describe("remove", () => {
      test("answers what the user was, and then there is none", async () => {
        const user = await add("newUser");
        const { value } = await users.remove(target(user.id), writeContext());
        expect(value).toEqual(user);
        expect(await users.find(user.id, undefined)).toBeUndefined();
        expect(await users.findPasswordHash("newUser")).toBeUndefined();
        expect(await shop.total("users")).toBe(0);
        await expect(users.remove(target(user.id), writeContext())).rejects.toEqual(failure("user_not_found"));
      });

      test("frees the name", async () => {
        const { id } = await add("newUser");
        await users.remove(target(id), writeContext());
        expect((await add("newUser")).name).toBe("newUser");
      });

      test("ends the sessions", async () => {
        const { id } = await add("newUser");
        await shop.stores.sessions.open(
          { user_id: id, password_hash: "$argon2id$of-a-test", token_hash: Buffer.alloc(32), expires_at: later },
          writeContext(),
        );
        await users.remove(target(id), writeContext());
        expect(await shop.sessionsOf(id)).toBe(0);
      });

      test.each([1, 3])(
        "is refused while there are orders (%d), and says how many and how to go on",
        async (orders) => {
          const user = await add("newUser");
          await shop.addOrders(user.id, orders);
          const refused = await users.remove(target(user.id), writeContext()).catch((error) => error);
          expect(refused).toEqual(failure("user_has_orders", { orders }));
          expect(refused.message).toContain(`/api/userorders/${user.id}`);
          expect(await users.find(user.id, undefined)).toEqual(user);
          await shop.removeOrders(user.id);
          expect((await users.remove(target(user.id), writeContext())).value).toEqual(user);
        },
      );

      test("is refused for another version, and for another's user as if there were none", async () => {
        const one = await add("one");
        const other = await add("other");
        await expect(users.remove(target(one.id, { expected: [2] }), writeContext())).rejects.toEqual(
          failure("precondition_failed", { current_version: 1 }),
        );
        await expect(users.remove(target(other.id, { visibleTo: one.id }), writeContext())).rejects.toEqual(
          failure("user_not_found"),
        );
        expect(await shop.total("users")).toBe(2);
      });

      test("takes name and address out of the journal, and leaves the facts", async () => {
        const user = await add("Zaphod", withKey("add"));
        await users.update(target(user.id), { address: "Betelgeuse 5" }, withKey("update"));
        await users.remove(target(user.id), writeContext());
        expect(await shop.events("user", user.id)).toMatchObject([
          { type: "user.added", before: null, after: { name: null, address: null, role: "customer", version: 1 } },
          { type: "user.updated", before: { address: null, version: 1 }, after: { address: null, version: 2 } },
          { type: "user.removed", before: { name: null, address: null, role: "customer", version: 2 }, after: null },
        ]);
        expect(await shop.everything()).not.toMatch(/Zaphod|Betelgeuse|argon2id/);
      });

      test("takes the kept replies with it: their key is used up, and says so", async () => {
        const { id } = await add("Zaphod", withKey("add"));
        await users.update(target(id), { address: "Betelgeuse 5" }, withKey("update"));
        await users.update(target(id), { address: "Betelgeuse 5" }, withKey("update to the same"));
        await users.remove(target(id), writeContext());
        expect(await shop.keptReplies()).toEqual(
          Array.from({ length: 3 }, () => ({ value: null, subject_user_id: id })),
        );
        await expect(add("Zaphod", withKey("add"))).rejects.toEqual(failure("idempotency_key_reused"));
        expect(await shop.total("users")).toBe(0);
      });

      test("with an Idempotency-Key answers the same to the one who asks again, and keeps nothing that can be read", async () => {
        const user = await add("Zaphod");
        await users.remove(target(user.id), withKey("remove"));
        expect(await shop.everything()).not.toContain("Zaphod");
        expect(await shop.keptReplies()).toHaveLength(1);
        expect(await users.remove(target(user.id), withKey("remove"))).toEqual({ value: user, replayed: true });
      });
    });
  });
}
