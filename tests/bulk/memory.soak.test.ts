import { spawn } from "node:child_process";
import { once } from "node:events";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { expect, it } from "vitest";
import { cliMain } from "../cli/run-cli.ts";
import { startBulkShop } from "./bulk-shop.ts";
import { addPeopleAndProducts, orderLines } from "./many-orders.ts";

const LONG = { timeout: 3_600_000 };
const count = 1_000_000;

it(`goes through ${count} rows from a pipe with little memory`, LONG, async () => {
  await using shop = await startBulkShop();
  await addPeopleAndProducts(shop);
  // A heap for the program itself; the file alone, as strings, would be several times as large.
  const env = { ...shop.env, NODE_OPTIONS: "--max-old-space-size=32" };
  const child = spawn(process.execPath, [cliMain, "orders", "import", "-", "--dry-run", "--json"], { env });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = once(child, "close");
  await pipeline(Readable.from(orderLines(count)), child.stdin);
  expect([await ended, stderr]).toEqual([[0, null], ""]);
  expect(JSON.parse(stdout)).toMatchObject({ rows: count, added: count, rejected: 0 });
});
