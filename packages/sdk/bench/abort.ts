// How long an abort takes until its call has failed: while it waits for the reply, for its next attempt, and for a connection.
//   node bench/abort.ts [times]
import { fork } from "node:child_process";
import { getEventListeners, once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { isShopError, Shop } from "../src/index.ts";

const times = Number(process.argv[2] ?? 200);

const server = fork(new URL("bare-server.ts", import.meta.url), { stdio: "inherit" });
const [port] = await once(server, "message");
const ways = {
  "in a request": shopAt("/slow"),
  "in a wait": shopAt("/busy"),
  "in the queue for a connection": shopAt("/slow"),
};
// Sixteen calls that are never answered hold every connection of the last one.
const holding = new AbortController();
const held = Array.from({ length: 16 }, () => settled(ways["in the queue for a connection"], holding.signal));
await wait(500);

for (const [where, shop] of Object.entries(ways)) {
  const ms: number[] = [];
  for (let turn = 0; turn < times; turn += 1) ms.push(await abortOne(shop));
  ms.sort((a, b) => a - b);
  const [median, most] = [ms[Math.floor(times / 2)] ?? 0, ms.at(-1) ?? 0];
  process.stdout.write(`${JSON.stringify({ where, times, median, most })}\n`);
}
holding.abort();
await Promise.all(held);
await Promise.all(Object.values(ways).map((shop) => shop.close()));
server.disconnect();

function shopAt(prefix: string): Shop {
  return new Shop({ orderServiceUrl: `http://127.0.0.1:${port}${prefix}`, apiKey: null, deadline: 600_000 });
}

async function abortOne(shop: Shop): Promise<number> {
  const controller = new AbortController();
  const reason = new Error("enough");
  const calling = settled(shop, controller.signal);
  await wait(8); // long enough to have got there
  const startedAt = performance.now();
  controller.abort(reason);
  const error = await calling;
  const took = performance.now() - startedAt;
  if (!isShopError(error) || error.code !== "aborted" || error.cause !== reason) throw error;
  if (getEventListeners(controller.signal, "abort").length > 0) throw new Error("a listener was left behind");
  return took;
}

function settled(shop: Shop, signal: AbortSignal): Promise<unknown> {
  return shop.orders.get(12, { signal }).catch((error: unknown) => error);
}
