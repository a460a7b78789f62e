import BetterSqlite3 from "better-sqlite3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { foldCase } from "../../src/name-prefix.ts";
import { prefixRange } from "../../src/sqlite/prefix-range.ts";

// Few letters, so that names share beginnings, and those at which a bound is hard to find.
const letter = fc.constantFrom("a", "A", "b", "Z", "@", "[", "é", "\ud7ff", "\ue000", "\u{10ffff}");
const text = fc.string({ unit: letter, maxLength: 4 });

test("pages by the beginning of a name hold every such name once, in the index's order", () => {
  const db = new BetterSqlite3(":memory:");
  db.exec(
    "CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL); CREATE INDEX by_name ON users (name COLLATE NOCASE)",
  );
  const pageAfter = (prefix: string, after: { name: string; id: number } | undefined, descending: boolean) => {
    const { sql, params } = prefixRange(prefix, after, descending);
    const page = db.prepare<unknown[], { id: number; name: string }>(`SELECT id, name FROM users WHERE ${sql} LIMIT 2`);
    return page.all(...params);
  };
  const names = fc.array(text, { maxLength: 12 });
  fc.assert(
    fc.property(names, text, fc.boolean(), (all, prefix, descending) => {
      db.exec("DELETE FROM users");
      for (const name of all) db.prepare("INSERT INTO users (name) VALUES (?)").run(name);
      const found: { id: number; name: string }[] = [];
      for (let page = pageAfter(prefix, undefined, descending); page.length > 0; ) {
        found.push(...page);
        page = pageAfter(prefix, found.at(-1), descending);
      }
      const order = descending ? "name COLLATE NOCASE DESC, id DESC" : "name COLLATE NOCASE, id";
      const inOrder = db
        .prepare<[], { id: number; name: string }>(`SELECT id, name FROM users ORDER BY ${order}`)
        .all();
      expect(found).toEqual(inOrder.filter(({ name }) => foldCase(name).startsWith(foldCase(prefix))));
    }),
    { numRuns: process.env.SHOP_SOAK === "1" ? 20_000 : 300 },
  );
  db.close();
});
