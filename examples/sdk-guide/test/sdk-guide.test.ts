import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runExample } from "../../../tests/support/example.ts";
import { type RunningShop, startShop } from "../../../tests/support/running-shop.ts";
import type { Ended } from "../../../tests/workspace/run.ts";
import { cutFirstReply } from "./cut-first-reply.ts";

let running: RunningShop;
let folder: string;

const ran = new Set<string>();

function runProgram(name: string, changes: Readonly<Record<string, string>> = {}): Promise<Ended> {
  ran.add(`${name}.ts`);
  return runExample(new URL(`../${name}.ts`, import.meta.url), [], running, { cwd: folder, ...changes });
}

/** What a program printed that went well. */
async function printed(name: string, changes: Readonly<Record<string, string>> = {}): Promise<string> {
  const { code, stdout, stderr } = await runProgram(name, changes);
  expect(stderr, name).toBe("");
  expect(code, name).toBe(0);
  return stdout;
}

beforeAll(async () => {
  running = await startShop();
  folder = await mkdtemp(join(tmpdir(), "shop-sdk-guide-"));
  const client = running.client();
  for (const name of ["One", "Two", "Three", "Ana"]) await client.addUser(name, "correct horse");
  await client.addProduct("NW-001", 100, 1800);
  await client.addProduct("NW-002", 100, 1900);
  await client.addProduct("NW-003", 100);
});
afterAll(async () => {
  await running[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

describe("the programs of the guide do what it says", () => {
  test("errors", async () => {
    const [errors, advice] = await Promise.all([printed("errors"), printed("advice")]);
    expect(errors).toMatch(/^order \d+: 36 USD\n$/);
    expect(advice).toMatch(/^Order \d+ or fewer\.\nLook at the ids again\.\n\/quantity must be >= 1\n$/);
  });

  test("certainty", async () => {
    await using way = await cutFirstReply(running.orders.url);
    const stdout = await printed("certainty", { SHOP_ORDER_SERVICE_URL: way.url });
    expect(stdout).toMatch(/^order \d+, placed before the connection broke\n$/);
  });

  test("deadlines", async () => {
    const nobody = { SHOP_ORDER_SERVICE_URL: "http://127.0.0.1:1" };
    const [well, away] = await Promise.all([printed("deadlines"), printed("deadlines", nobody)]);
    expect(well).toMatch(/^Product NW-001: \d+ left\n$/);
    expect(away).toMatch(/^(connection_failed|deadline_exceeded) after \d attempts\n$/);
  });

  test("keys, intents and versions", async () => {
    const [keys, intent] = await Promise.all([printed("keys"), printed("intent")]);
    expect(keys).toBe("one order\n");
    expect(intent).toBe("both orders are placed, once: 5500\n");
    expect(await readdir(folder)).toEqual([]);
    expect(await printed("versions")).toBe("1980\n");
  });

  test("lists, sessions, responses and hooks", async () => {
    const [lists, sessions, response, { stderr }] = await Promise.all([
      printed("lists"),
      printed("sessions"),
      printed("response"),
      runProgram("hooks"),
    ]);
    const lines = lists.replace(/\n$/, "").split("\n");
    expect(lines.slice(-2)).toEqual([expect.stringMatching(/^NW-001 NW-002 \(then .+\)$/), "NW-003 "]);
    expect(lines.length).toBeGreaterThan(3);
    expect(sessions).toBe("1 Main Street\n");
    expect(response).toMatch(/^Product NW-001 200 1 "\d"\n$/);
    expect(stderr).toMatch(/^getProduct, attempt 1: 200\ngetProduct: 1 attempts, \d+ ms\n$/);
  });

  test("and each of them was run here", async () => {
    const programs = (await readdir(new URL("..", import.meta.url))).filter((name) => name.endsWith(".ts"));
    expect(programs.toSorted()).toEqual([...ran].toSorted());
  });
});
