import type { User } from "@shop/openapi";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { UserFilter, UserPosition, UserStore } from "../../src/stores/user-store.ts";
import type { TestDatabase, TestEngine } from "../support/test-database.ts";
import { writeContext } from "../support/write-context.ts";

const names = [
  ..."Alfreds Ana alf ALFREDS Berglunds b@c b[c bZ bz bZZ zz Zz Z z".split(" "),
  ..."Édouard édouard ÿ Ωmega 日本 日本語 a_c a%c a'c".split(" "),
  `long ${"x".repeat(95)}`,
  `long ${"x".repeat(94)}y`,
  "🛒 cart",
  "\u{10ffff}",
  "\u{d7ff}",
  "\u{e000}",
];
const none: UserFilter = { name: undefined, name_prefix: undefined, role: undefined };
const fold = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** What every adapter of the users must find, and in which order. Run once per engine. */
export function userListContract(engine: TestEngine): void {
  describe(`the list of users in ${engine.name}`, () => {
    let shop: TestDatabase;
    let users: UserStore;
    let all: User[];
    beforeAll(async () => {
      shop = await engine.open();
      users = shop.stores.users;
      const added = names.map((name) => users.add({ name, address: "a", password_hash: "h" }, writeContext()));
      const everybody = (await Promise.all(added)).map(({ value }) => value);
      const promoted = everybody
        .filter(({ id }) => id % 3 === 0)
        .map(({ id }) =>
          users.update({ id, visibleTo: undefined, expected: undefined }, { role: "operator" }, writeContext()),
        );
      const operators = (await Promise.all(promoted)).map(({ value }) => value);
      all = everybody.map((user) => operators.find(({ id }) => id === user.id) ?? user);
    });
    afterAll(() => shop.close());

    /** What the list must be, from all users in memory. */
    function expected({ name, name_prefix, role }: UserFilter, descending: boolean): User[] {
      const found = all.filter(
        (user) =>
          (name === undefined || user.name === name) &&
          (name_prefix === undefined || fold(user.name).startsWith(fold(name_prefix))) &&
          (role === undefined || user.role === role),
      );
      const byName = (a: User, b: User): number =>
        Buffer.compare(Buffer.from(fold(a.name)), Buffer.from(fold(b.name))) || a.id - b.id;
      found.sort(name_prefix === undefined ? (a, b) => a.id - b.id : byName);
      return descending ? found.toReversed() : found;
    }

    async function walk(filter: UserFilter, descending: boolean, limit: number): Promise<User[]> {
      const found: User[] = [];
      let after: UserPosition | undefined;
      for (let pages = 0; pages <= names.length; pages += 1) {
        const page = await users.list(filter, { after, descending, limit });
        found.push(...page);
        const last = page.at(-1);
        if (last === undefined) return found;
        after = { id: last.id, name: last.name };
      }
      throw new Error("the pages do not end");
    }

    test.each([true, false])("of all is in the order of the ids (descending: %s)", async (descending) => {
      expect(await walk(none, descending, 4)).toEqual(expected(none, descending));
    });

    test.each(["customer", "operator"] as const)("of the role %s has all of them and no other", async (role) => {
      expect(await walk({ ...none, role }, false, 2)).toEqual(expected({ ...none, role }, false));
    });

    test("by name finds exactly that one", async () => {
      expect((await walk({ ...none, name: "alf" }, false, 4)).map(({ name }) => name)).toEqual(["alf"]);
      expect(await walk({ ...none, name: "aLf" }, false, 4)).toEqual([]);
      const [alf] = expected({ ...none, name: "alf" }, false);
      const other = alf?.role === "customer" ? "operator" : "customer";
      expect(await walk({ ...none, name: "alf", role: other }, false, 4)).toEqual([]);
      expect(await walk({ ...none, name: "alf", name_prefix: "AL" }, false, 4)).toEqual([alf]);
      expect(await walk({ ...none, name: "alf", name_prefix: "b" }, false, 4)).toEqual([]);
    });

    test("by the beginning of a name finds what begins so, whatever the filter, the direction and the page", async () => {
      const prefixes = names.flatMap((name) => [...name].slice(0, 7).map((_, n) => [...name].slice(0, n + 1).join("")));
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...prefixes, "@", "[", "Y", "nobody", "z{"),
          fc.constantFrom(undefined, "customer" as const, "operator" as const),
          fc.boolean(),
          fc.integer({ min: 1, max: 5 }),
          async (name_prefix, role, descending, limit) => {
            const filter = { ...none, name_prefix, role };
            expect(await walk(filter, descending, limit)).toEqual(expected(filter, descending));
          },
        ),
        { numRuns: 200 },
      );
    });

    test("goes on from a name that had to be cut, as long as its user is there", async () => {
      const filter = { ...none, name_prefix: "long" };
      const [first, second] = expected(filter, false);
      if (first === undefined || second === undefined) throw new Error("there are two long names");
      const after = { id: first.id, name: "long xxx" };
      expect(await users.list(filter, { after, descending: false, limit: 4 })).toEqual([second]);
    });

    test("goes on from a user who is gone", async () => {
      const filter = { ...none, name_prefix: "al" };
      const page = { descending: false, limit: 9 };
      const rest = await users.list(filter, { ...page, after: { id: 1_000, name: "alg" } });
      expect(rest).toEqual([]);
      const all = await users.list(filter, { ...page, after: { id: 1_000, name: "ak" } });
      expect(all).toEqual(expected(filter, false));
    });

    test.each([true, false])("never leaves its prefix for a made-up position (descending: %s)", async (descending) => {
      const filter = { ...none, name_prefix: "b" };
      for (const name of ["", "a", "zzz", "\u{10ffff}", "\u0000", "b\u0000c"]) {
        const found = await users.list(filter, { after: { id: 1_000, name }, descending, limit: 99 });
        for (const user of found) expect(fold(user.name)).toMatch(/^b/);
      }
    });
  });
}
