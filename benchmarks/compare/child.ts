// One contender alone: what is measured of the process is its own.
//   node --expose-gc child.ts NAME memory URL
//   node child.ts NAME cpu
import { fork } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "undici";
import { type Client, type Contender, secret } from "./contender.ts";
import { contenders } from "./contenders.ts";
import { ending, words } from "./situations/situation.ts";

const [name, task, url = ""] = process.argv.slice(2);
const contender = contenders.find((one) => one.name === name);
if (contender === undefined) throw new Error(`there is no contender ${name}`);
process.stdout.write(`${task === "memory" ? await memory(await contender.connect(url)) : await cpu(contender)}\n`);
process.exit(); // a call may be under way for ever

async function memory(called: Client): Promise<string> {
  await called.read("1");
  globalThis.gc?.();
  const before = process.resourceUsage().maxRSS;
  const ended = await ending(() => called.read("12"), 60_000);
  return `${words(ended)}, ${Math.round((process.resourceUsage().maxRSS - before) / 1024)} MB`;
}

/** As `pnpm bench sdk` measures it, and in turn, so that what else the machine does hits both alike. */
async function cpu(measured: Contender): Promise<string> {
  const server = fork(new URL("../../packages/sdk/bench/bare-server.ts", import.meta.url), { stdio: "inherit" });
  const [port] = await once(server, "message");
  const called = await measured.connect(`http://127.0.0.1:${port}`);
  const headers = { accept: "application/json", authorization: `Bearer ${secret}` };
  const dispatcher = new Agent({ connections: 16, pipelining: 1 });
  const target = `http://127.0.0.1:${port}/api/order/12`;
  const bare = async (): Promise<unknown> => (await request(target, { dispatcher, headers })).body.json();
  const ratios: number[] = [];
  const costs: number[] = [];
  for (let round = 0; round < 13; round += 1) {
    const theirs = await costOf(() => called.read("12"));
    const least = await costOf(bare);
    if (round > 2) ratios.push(theirs / least);
    if (round > 2) costs.push(theirs);
  }
  server.disconnect();
  return `${median(ratios).toFixed(2)} × (${Math.round(median(costs))} µs)`;
}

/** Microseconds of the process for a call, 64 at a time. */
async function costOf(call: () => Promise<unknown>): Promise<number> {
  const calls = 5_000;
  let left = calls;
  const before = process.cpuUsage();
  const caller = async (): Promise<void> => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: 64 }, caller));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / calls;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
