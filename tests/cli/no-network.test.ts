import { readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { cliEnvironment, runCli } from "./run-cli.ts";

let shop: RunningShop;
let folder: string;

beforeAll(async () => {
  shop = await startShop();
  folder = await mkdtemp(join(tmpdir(), "shop-network-"));
  writeFileSync(join(folder, "watch.mjs"), WATCH);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

/** Notes every connection, look-up of a name and datagram of a Node process, before it is made. */
const WATCH = `
import { appendFileSync } from "node:fs";
import dgram from "node:dgram";
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
const note = (what) => appendFileSync(process.env.NETWORK_LOG, what + "\\n");
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  note("connect " + (options?.path ?? (options?.host ?? "localhost") + ":" + options?.port));
  return connect.apply(this, args);
};
for (const name of ["lookup", "resolve", "resolve4", "resolve6"]) {
  const before = dns[name];
  dns[name] = (host, ...rest) => {
    if (!net.isIP(host)) note("look up " + host);
    return before(host, ...rest);
  };
}
const { send } = dgram.Socket.prototype;
dgram.Socket.prototype.send = function (...args) {
  note("datagram");
  return send.apply(this, args);
};
syncBuiltinESMExports();
`;

/** Where a command line went. */
async function contacts(words: readonly string[]): Promise<string[]> {
  const log = join(folder, `${words.join("-").replaceAll("/", "_")}.log`);
  writeFileSync(log, "");
  const env = { ...cliEnvironment(shop), SHOP_API_KEY: shop.operatorKey, SHOP_COMPLETION_TIMEOUT: "60000" };
  const watched = { ...env, NETWORK_LOG: log, NODE_OPTIONS: `--import=${join(folder, "watch.mjs")}` };
  await runCli(words, watched);
  return [...new Set(readFileSync(log, "utf8").split("\n").filter(Boolean))];
}

it.each([
  [["--version"]],
  [["--help"]],
  [["help", "orders", "place"]],
  [["orders", "place", "--help"]],
  [["orders", "plac"]],
  [["orders", "place"]],
  [["commands", "--json"]],
  [["completion", "bash"]],
  [["complete", "bash", "shop orders place --"]],
  [["complete", "zsh", "--", "users", "list", "--role", ""]],
  [["alias", "list"]],
  [["context", "list"]],
  [["api"]],
  [["api", "placeOrder", "quantity=0"]],
  [["api", "getOrder", "order_id=1", "--generate", "curl"]],
])("shop %j speaks to nobody", async (words) => {
  expect(await contacts(words)).toEqual([]);
});

it("shop speaks to the services that it was told, and to nobody else: no telemetry, no look for updates", async () => {
  const users = `connect ${new URL(shop.users.url).host}`;
  const orders = `connect ${new URL(shop.orders.url).host}`;
  expect(await contacts(["users", "list"])).toEqual([users]);
  expect(await contacts(["products", "list"])).toEqual([orders]);
  expect((await contacts(["smoke"])).sort()).toEqual([users, orders].sort());
  expect(await contacts(["complete", "fish", "--", "users", "show", "a"])).toEqual([users]);
});
