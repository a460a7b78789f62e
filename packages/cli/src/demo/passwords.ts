import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { writePrivateFile } from "./private-file.ts";

/** Where the passwords of the demo's users are: `name,password`, readable by the owner only. */
export function passwordFile(dataDir: string): string {
  return join(dataDir, "demo-passwords.csv");
}

/**
 * A password for each of these users: the one that the file has from an earlier filling, else a new one. When this returns they
 * are in the file and on the disk, so that no user is ever made with a password that nobody knows.
 */
export function demoPasswords(dataDir: string, names: readonly string[]): ReadonlyMap<string, string> {
  const known = readPasswords(passwordFile(dataDir));
  const missing = names.filter((name) => !known.has(name));
  if (missing.length === 0) return known;
  const all = new Map([...known, ...missing.map((name) => [name, randomBytes(18).toString("base64url")] as const)]);
  const lines = [...all].map(([name, password]) => `${quoted(name)},${password}\n`);
  writePrivateFile(passwordFile(dataDir), `name,password\n${lines.join("")}`);
  return all;
}

function readPasswords(file: string): ReadonlyMap<string, string> {
  if (!existsSync(file)) return new Map();
  const rows: Readonly<Record<string, string>>[] = parse(readFileSync(file), {
    columns: true,
    relax_column_count: true,
  });
  return new Map(rows.map(({ name = "", password = "" }) => [name, password]));
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
