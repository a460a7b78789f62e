// Memory of a shop over very many calls, reads and changes in turn: what is left after a collection, ten times on the way.
//   node --expose-gc bench/memory.ts [calls]
import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { Shop } from "../src/index.ts";

const calls = Number(process.argv[2] ?? 1_000_000);
const looks = 10;
const parallel = 64;

const server = fork(new URL("bare-server.ts", import.meta.url), { stdio: "inherit" });
const [port] = await once(server, "message");
await using shop = new Shop({ orderServiceUrl: `http://127.0.0.1:${port}`, apiKey: "shop_key_bench" });
const { signal } = new AbortController();

async function many(count: number): Promise<void> {
  let left = count;
  const caller = async (): Promise<void> => {
    while (left-- > 0) {
      if (left % 2 === 0) await shop.orders.get(12, { signal });
      else await shop.orders.place({ user_id: 4, product_id: 1, quantity: 2 }, { signal });
    }
  };
  await Promise.all(Array.from({ length: parallel }, caller));
}

/** Kilobytes in use once everything that may go has gone. */
async function inUse(): Promise<number> {
  for (let turn = 0; turn < 3; turn += 1) {
    globalThis.gc?.();
    await wait(50);
  }
  const { heapUsed, external } = process.memoryUsage();
  return Math.round((heapUsed + external) / 1024);
}

await many(20_000); // until everything is loaded, compiled and as large as it gets
const startedAt = performance.now();
const kilobytes = [await inUse()];
for (let look = 0; look < looks; look += 1) {
  await many(calls / looks);
  kilobytes.push(await inUse());
}
const seconds = Math.round((performance.now() - startedAt) / 1000);
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(`${JSON.stringify({ calls, kilobytes, peak, seconds })}\n`);
server.disconnect();
