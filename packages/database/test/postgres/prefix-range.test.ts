import fc from "fast-check";
import { expect, test } from "vitest";
import { foldCase } from "../../src/name-prefix.ts";
import { prefixRange } from "../../src/postgres/index.ts";
import { openTestDatabase, withServer } from "./fixtures/test-database.ts";

withServer();

// Few letters, so that names share beginnings, and those at which a bound is hard to find.
const letters = ["a", "A", "b", "Z", "@", "[", "é", "\ud7ff", "\ue000", "\u{10ffff}"];
const text = fc.string({ unit: fc.constantFrom(...letters), maxLength: 4 });
/** A cursor is made up easily, and what PostgreSQL does not store can be in it. */
const madeUp = fc.string({ unit: fc.constantFrom(...letters, "\0"), maxLength: 4 });

interface User {
  readonly id: number;
  readonly name: string;
}

const byName = (a: User, b: User): number =>
  Buffer.compare(Buffer.from(foldCase(a.name)), Buffer.from(foldCase(b.name))) || a.id - b.id;

test("pages by the beginning of a name hold every such name once, in the index's order", async () => {
  const { db } = await openTestDatabase();
  const insert = `INSERT INTO users (id, name, password_hash, address, role, created_at, updated_at)
    SELECT id, name, '', '', 'customer', now(), now() FROM unnest($1::bigint[], $2::text[]) AS t (id, name)`;
  const context = {
    actor: { kind: "system", id: null },
    requestId: "test",
    now: new Date(),
    deadline: Infinity,
  } as const;
  const fill = (users: readonly User[]) =>
    db.write(async (connection) => {
      await connection.run("DELETE FROM users");
      await connection.run(
        insert,
        users.map(({ id }) => id),
        users.map(({ name }) => name),
      );
    }, context);
  const page = (prefix: string, after: User | undefined, descending: boolean, limit: number) => {
    // Not the first placeholder, as in a query with other conditions.
    const { sql, params } = prefixRange(prefix, after, descending, 2);
    return db.read((reader) =>
      reader.all<User>(`SELECT id, name FROM users WHERE role = $1 AND ${sql} LIMIT ${limit}`, "customer", ...params),
    );
  };
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(text, { maxLength: 12 }),
      text,
      fc.boolean(),
      fc.record({ id: fc.integer({ min: 1, max: 13 }), name: madeUp }),
      async (names, prefix, descending, position) => {
        const users = names.map((name, n) => ({ id: n + 1, name }));
        await fill(users);
        const inOrder = users.filter(({ name }) => foldCase(name).startsWith(foldCase(prefix))).sort(byName);
        if (descending) inOrder.reverse();
        const found: User[] = [];
        for (let next = await page(prefix, undefined, descending, 2); next.length > 0; ) {
          found.push(...next);
          next = await page(prefix, found.at(-1), descending, 2);
        }
        expect(found).toEqual(inOrder);

        const isPast = (user: User) => (descending ? byName(user, position) < 0 : byName(user, position) > 0);
        const rest = inOrder.filter(isPast);
        // One outside of the prefix on its far side counts as none.
        const expected = rest.length === 0 && !inside(position.name, prefix) ? [rest, inOrder] : [rest];
        expect(expected).toContainEqual(await page(prefix, position, descending, 99));
      },
    ),
    { numRuns: process.env.SHOP_SOAK === "1" ? 5_000 : 150 },
  );
});

function inside(name: string, prefix: string): boolean {
  return foldCase(name).startsWith(foldCase(prefix));
}
