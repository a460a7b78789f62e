import { readFileSync, statSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { demoPasswords, passwordFile } from "../../src/demo/passwords.ts";
import { temporaryFolder } from "../local-shop/temporary-folder.ts";

test("everybody has a long password of their own, in a file for the owner alone", () => {
  const folder = temporaryFolder();
  const names = ["Antonio Moreno Taquería", 'Ana "La Grande", S.A.', "Plain"];
  const passwords = demoPasswords(folder, names);

  expect([...passwords.keys()]).toEqual(names);
  expect(new Set(passwords.values()).size).toBe(3);
  for (const password of passwords.values()) expect(password.length).toBeGreaterThanOrEqual(20);
  const file = passwordFile(folder);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const rows: { name: string; password: string }[] = parse(readFileSync(file), { columns: true });
  expect(rows.map(({ name, password }) => [name, password])).toEqual([...passwords]);
});

test("a password that was made is kept, and only who has none gets one", () => {
  const folder = temporaryFolder();
  const first = demoPasswords(folder, ["Ana"]);
  const both = demoPasswords(folder, ["Ana", "Eva"]);
  expect(both.get("Ana")).toBe(first.get("Ana"));
  expect(demoPasswords(folder, ["Eva"]).get("Eva")).toBe(both.get("Eva"));
  expect(demoPasswords(folder, [])).toEqual(both);
});
