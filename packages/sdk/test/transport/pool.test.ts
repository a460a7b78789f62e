import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { order } from "../support/examples.ts";
import { always, json, shopAt } from "../support/scripted-server.ts";

test("300 calls at once share 16 connections, and later calls use them again", async () => {
  await using server = await always(
    (response, request) => void setTimeout(() => json(200, order)(response, request), 5),
  );
  await using shop = shopAt(server);
  const call = (): Promise<unknown> => shop.orders.get(12);
  expect(new Set(await Promise.all(Array.from({ length: 300 }, call)))).toHaveProperty("size", 300);
  for (let more = 0; more < 20; more += 1) await call();
  expect(server.seen).toHaveLength(320);
  expect(server.connections).toBe(16);
});

test("undici is loaded with the first call, and of it the pool only", async () => {
  const program = `
    import { createRequire } from "node:module";
    import { createServer } from "node:http";
    const { Shop } = await import(${JSON.stringify(new URL("../../src/index.ts", import.meta.url).href)});
    const loaded = () => Object.keys(createRequire(import.meta.url).cache).filter((file) => file.includes("/undici/"));
    const shop = new Shop({ orderServiceUrl: "http://127.0.0.1:1", attempts: 1 });
    const before = loaded();
    await shop.orders.get(12).catch(() => {});
    const after = loaded();
    console.log(JSON.stringify({ before: before.length, pool: after.some((file) => file.endsWith("dispatcher/pool.js")),
      fetch: after.some((file) => file.includes("/web/fetch/index.js")) }));
    await shop.close();`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program]);
  expect(JSON.parse(stdout)).toEqual({ before: 0, pool: true, fetch: false });
});

test("a process that is done with its calls ends, though it never closed the shop", async () => {
  await using server = await always(json(200, order));
  const program = `
    const { Shop } = await import(${JSON.stringify(new URL("../../src/index.ts", import.meta.url).href)});
    const shop = new Shop({ orderServiceUrl: ${JSON.stringify(server.url)} });
    console.log((await shop.orders.get(12)).id);`;
  const args = ["--input-type=module", "-e", program];
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 15_000 }); // sockets are kept for 30 s and more
  expect(stdout.trim()).toBe("12");
});
