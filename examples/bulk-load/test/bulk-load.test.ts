import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Shop } from "@shop/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { operatorsEnvironment, runExample } from "../../../tests/support/example.ts";
import { type RunningShop, startShop } from "../../../tests/support/running-shop.ts";

const main = new URL("../main.ts", import.meta.url);
let running: RunningShop;
let shop: Shop;
let folder: string;

const products = `sku,name,unit_price,currency,stock
NW-001,Chai,1800,USD,600
NW-002,Chang,nineteen,USD,17
NW-003,Aniseed Syrup,1000,USD,5
`;
const bad = `A-1,1,NW-999,1
A-2,99,NW-001,1
A-3,1,NW-003,6
A-4,1,NW-001,0
`;
const good = Array.from({ length: 500 }, (_, index) => `B-${index},1,NW-001,1\n`).join("");

beforeAll(async () => {
  running = await startShop();
  shop = new Shop({
    userServiceUrl: running.users.url,
    orderServiceUrl: running.orders.url,
    apiKey: running.operatorKey,
  });
  await shop.users.add({ name: "Ana", password: "correct horse", address: "Rua 1" });
  folder = await mkdtemp(join(tmpdir(), "shop-bulk-load-"));
  await writeFile(join(folder, "products.csv"), products);
  await writeFile(join(folder, "orders.csv"), `number,user_id,sku,quantity\n${bad}${good}`);
});

afterAll(async () => {
  await shop.close();
  await running[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

test("killed in the middle and run again twice, each row is loaded once, and the others are told", async () => {
  await killInTheMiddle();
  for (const _run of ["goes on", "changes nothing"]) {
    const { code, stdout, stderr } = await runExample(main, [folder], running);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "2 products and 500 orders are there\n" });
    const told = stderr.replaceAll(`${folder}/`, "").trim().split("\n").toSorted();
    expect(told).toEqual([
      "orders.csv:2: no product has the SKU NW-999",
      "orders.csv:3: There is no user 99.",
      expect.stringMatching(/^orders\.csv:4: .*only 5 left/),
      "orders.csv:5: quantity: must be >= 1",
      'products.csv:3: "nineteen" is no whole number',
    ]);
    const { orders, units_in_stock } = await shop.stats.get();
    expect({ orders, units_in_stock }).toEqual({ orders: 500, units_in_stock: 600 - 500 + 5 });
  }
});

async function killInTheMiddle(): Promise<void> {
  const env = operatorsEnvironment(running);
  const child = spawn(process.execPath, [fileURLToPath(main), folder], { env, stdio: "ignore" });
  const exited = once(child, "exit");
  while ((await shop.stats.get()).orders < 20 && child.exitCode === null);
  child.kill("SIGKILL");
  await exited;
}
