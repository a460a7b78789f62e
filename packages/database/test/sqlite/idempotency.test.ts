import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "./fixtures/processes.ts";
import { context, inspect, keyed, notes, openTestDatabase, temporaryFolder } from "./fixtures/test-database.ts";

test("the same key and body is the same call: one change, the same value", async () => {
  const { db, write } = await openTestDatabase();
  const first = await write("note", { text: "once" }, keyed("k"));
  const second = await write("note", { text: "once" }, keyed("k"));
  expect(first).toEqual({ value: { id: 1, text: "once" }, replayed: false });
  expect(second).toEqual({ value: { id: 1, text: "once" }, replayed: true });
  expect(await notes(db)).toEqual(["once"]);
});

test("fifty calls with one key at once make one change", async () => {
  const { db, write } = await openTestDatabase({ groupLimit: 8 });
  const all = await Promise.all(Array.from({ length: 50 }, () => write("note", { text: "once" }, keyed("k"))));
  expect(all.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(new Set(all.map(({ value }) => value.id))).toEqual(new Set([1]));
  expect(await notes(db)).toEqual(["once"]);
});

test("so do calls of two processes", async () => {
  const file = join(temporaryFolder(), "shop.db");
  const ended = await Promise.all([run("same-key.ts", [file, "25"]).ended, run("same-key.ts", [file, "25"]).ended]);
  const lines = ended.flatMap(({ lines }) => lines);
  expect(ended.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
    { code: 0, stderr: "" },
    { code: 0, stderr: "" },
  ]);
  expect(lines.filter((line) => line === "written 1")).toHaveLength(1);
  expect(lines.filter((line) => line === "replayed 1")).toHaveLength(49);
  expect(inspect(file, (db) => db.prepare("SELECT count(*) FROM events").pluck().get())).toBe(1);
});

test("another body under the same key is refused and changes nothing", async () => {
  const { db, write } = await openTestDatabase();
  await write("note", { text: "one" }, keyed("k", "body one"));
  const other = write("note", { text: "two" }, keyed("k", "body two"));
  await expect(other).rejects.toMatchObject({ code: "idempotency_key_reused", fields: {} });
  expect(await notes(db)).toEqual(["one"]);
});

test("keys of one scope never meet keys of another", async () => {
  const { db, write } = await openTestDatabase();
  for (const scope of ["key:1 a", "key:1 b", "key:2 a"]) {
    const idempotency = { scope, key: "k", fingerprint: scope };
    expect(await write("note", { text: scope }, context({ idempotency }))).toMatchObject({ replayed: false });
  }
  expect(await notes(db)).toHaveLength(3);
});

test("only success is kept: after a failure the same key is tried again", async () => {
  const { write } = await openTestDatabase();
  const { value: product_id } = await write("addProduct", { stock: 1 }, context());
  const take = () => write("take", { product_id, quantity: 2 }, keyed("k"));
  await expect(take()).rejects.toMatchObject({ code: "insufficient_stock" });
  await expect(take()).rejects.toMatchObject({ code: "insufficient_stock" });
  const { value: other } = await write("addProduct", { stock: 2 }, context());
  expect(await write("take", { product_id: other, quantity: 2 }, keyed("k"))).toMatchObject({ replayed: false });
});

test("a key is forgotten after 24 hours, not before", async () => {
  const { db, write } = await openTestDatabase();
  const at = (iso: string) => ({ ...keyed("k"), now: new Date(iso) });
  await write("note", { text: "first" }, at("2026-11-24T00:00:00.000Z"));
  expect(await write("note", { text: "n" }, at("2026-11-24T23:59:59.999Z"))).toMatchObject({ replayed: true });
  expect(await write("note", { text: "again" }, at("2026-11-25T00:00:00.000Z"))).toMatchObject({ replayed: false });
  expect(await write("note", { text: "n" }, at("2026-11-25T00:00:00.001Z"))).toMatchObject({
    replayed: true,
    value: { text: "again" },
  });
  expect(await notes(db)).toEqual(["first", "again"]);
});

test("keys that carry their time lie in its order, and are told apart by all the rest", async () => {
  const { db, file, write } = await openTestDatabase();
  const time = "01a20bf5-2ba8";
  const later = "01a20bf5-2ba9";
  const keys = [`${later}-7817-b820-000000000001`, `${time}-7817-b820-000000000002`, `${time}-7817-b820-000000000003`];
  for (const key of keys) expect(await write("note", { text: key }, keyed(key))).toMatchObject({ replayed: false });
  for (const key of keys) {
    expect(await write("note", { text: "x" }, keyed(key))).toMatchObject({ replayed: true, value: { text: key } });
  }
  expect(await notes(db)).toEqual(keys);
  const first = inspect(file, (other) =>
    other.prepare("SELECT value ->> 'text' FROM idempotency_keys ORDER BY key_hash DESC").pluck().get(),
  );
  expect(first).toBe(keys[0]);
});

test("neither the key nor its scope is stored", async () => {
  const { file, write } = await openTestDatabase();
  await write("addProduct", { stock: 1 }, keyed("a-secret-key"));
  const rows = inspect(file, (db) => db.prepare("SELECT * FROM idempotency_keys").all());
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain("a-secret-key");
  expect(rows[0]).toMatchObject({ key_hash: expect.objectContaining({ length: 32 }) });
});
