// Many calls at once over a new shop: how many connections they take, and how many are done in a second.
//   node bench/pool.ts [calls] [at once]
import { fork } from "node:child_process";
import { once } from "node:events";
import { Shop } from "../src/index.ts";

const calls = Number(process.argv[2] ?? 10_000);
const parallel = Number(process.argv[3] ?? 256);

const server = fork(new URL("bare-server.ts", import.meta.url), { stdio: "inherit" });
const [port] = await once(server, "message");
await using shop = new Shop({ orderServiceUrl: `http://127.0.0.1:${port}`, apiKey: null });
const startedAt = performance.now();
let left = calls;
let done = 0;
const caller = async (): Promise<void> => {
  while (left-- > 0) {
    const { id } = await shop.orders.get(12);
    if (id === 12) done += 1;
  }
};
await Promise.all(Array.from({ length: parallel }, caller));
const perSecond = Math.round((calls * 1000) / (performance.now() - startedAt));
server.send("connections?");
const [connections] = await once(server, "message");
process.stdout.write(`${JSON.stringify({ calls, parallel, done, connections, perSecond })}\n`);
server.disconnect();
