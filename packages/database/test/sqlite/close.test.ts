import { copyFileSync, existsSync } from "node:fs";
import { expect, test } from "vitest";
import { context, inspect, openTestDatabase } from "./fixtures/test-database.ts";

const texts = "SELECT after ->> 'text' FROM events WHERE type = 'test.noted' ORDER BY id";

test("the last one to close takes the WAL into the file, so that a copy of the file alone is complete", async () => {
  const { db, file, write } = await openTestDatabase();
  const { db: other } = await openTestDatabase({ file });
  await write("note", { text: "first" }, context());
  await other.close();
  await write("note", { text: "second" }, context());
  await db.close();

  expect(existsSync(`${file}-wal`)).toBe(false);
  copyFileSync(file, `${file}.copy`);
  expect(inspect(`${file}.copy`, (copy) => copy.prepare(texts).pluck().all())).toEqual(["first", "second"]);
});
