import { fork } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "undici";
import { Shop } from "../src/index.ts";

/** A way to make the same call. */
interface Way {
  readonly name: string;
  readonly get: () => Promise<unknown>;
  readonly post: () => Promise<unknown>;
}

const newOrder = { user_id: 4, product_id: 1, quantity: 2 };
const token = `shop_key_${"A".repeat(43)}`;
const rounds = Number(process.argv[2] ?? 8);
const calls = Number(process.argv[3] ?? 5000);

const server = fork(new URL("bare-server.ts", import.meta.url), { stdio: "inherit" });
const [port] = await once(server, "message");
const url = `http://127.0.0.1:${port}`;
const dispatcher = new Agent({ connections: 16, pipelining: 1 });
await using shop = new Shop({ orderServiceUrl: url, apiKey: token });

const ways: readonly Way[] = [bare(), sdk()];
const lines: string[] = [];
for (const kind of ["get", "post"] as const) {
  for (const parallel of [1, 64]) {
    const costs = await inTurn(ways, kind, parallel);
    const base = costs[0] ?? Number.NaN;
    ways.forEach((way, index) => {
      const cost = costs[index] ?? Number.NaN;
      lines.push(`${kind} ${parallel} at a time | ${way.name} | ${cost.toFixed(1)} µs | ${(cost / base).toFixed(2)}`);
    });
  }
}
process.stdout.write(
  `client CPU (user + system) per call, median of ${rounds} rounds of ${calls} calls\n${lines.join("\n")}\n`,
);
await dispatcher.close();
server.disconnect();

/** The bare `undici.request`, doing no more than the call needs. */
function bare(): Way {
  const headers = { accept: "application/json", authorization: `Bearer ${token}` };
  return {
    name: "undici.request",
    get: async () => (await request(`${url}/api/order/12`, { dispatcher, headers })).body.json(),
    post: async () => {
      const all = { ...headers, "content-type": "application/json", "idempotency-key": crypto.randomUUID() };
      const options = { dispatcher, headers: all, method: "POST", body: JSON.stringify(newOrder) } as const;
      return (await request(`${url}/api/orders`, options)).body.json();
    },
  };
}

function sdk(): Way {
  return { name: "@shop/sdk", get: () => shop.orders.get(12), post: () => shop.orders.place(newOrder) };
}

/** The median cost of each way in µs: round by round, one after the other, so that what else the machine does hits all alike. */
async function inTurn(compared: readonly Way[], kind: "get" | "post", parallel: number): Promise<number[]> {
  const costs: number[][] = compared.map(() => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, way] of compared.entries()) {
      const cost = await costOf(way[kind], parallel);
      if (round >= 0) costs[index]?.push(cost); // the first round warms up
    }
  }
  return costs.map(median);
}

async function costOf(call: () => Promise<unknown>, parallel: number): Promise<number> {
  let left = calls;
  const before = process.cpuUsage();
  const worker = async (): Promise<void> => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: parallel }, worker));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / calls;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
