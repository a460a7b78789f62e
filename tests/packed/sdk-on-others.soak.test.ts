import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { cleanEnvironment } from "../workspace/pnpm.ts";
import { run } from "../workspace/run.ts";
import { closedPort } from "./closed-port.ts";
import { startLyingServer } from "./lying-server.ts";
import { installRuntimes, type Runtime } from "./runtimes.ts";
import { newSdkProject, type SdkProject } from "./sdk-project.ts";
import { theirPrograms, theirWorker } from "./their-programs.ts";

let project: SdkProject;
let shop: RunningShop;
let programs: Readonly<Record<Runtime, string>>;

beforeAll(async () => {
  [project, shop, programs] = await Promise.all([newSdkProject(), startShop(), installRuntimes()]);
  await Promise.all(Object.entries(theirPrograms).map(([name, text]) => project.write(name, text)));
}, 600_000);
afterAll(() => Promise.all([project[Symbol.asyncDispose](), shop[Symbol.asyncDispose]()]));

const placed = { total: 3600, refused: [true, "insufficient_stock", 1], followed: "order.placed", overPool: false };

async function told(program: string, args: readonly string[], orders = shop.orders.url): Promise<unknown> {
  const urls = { SHOP_USER_SERVICE_URL: shop.users.url, SHOP_ORDER_SERVICE_URL: orders };
  const env = { ...cleanEnvironment(), ...urls, SHOP_API_KEY: shop.operatorKey };
  const ended = await run(program, args, { cwd: project.folder, env });
  if (ended.code !== 0) throw new Error(`${args.join(" ")}: ${ended.code} ${ended.stderr}`);
  return JSON.parse(ended.stdout);
}

describe.each([
  ["bun", ["run"]],
  ["deno", ["run", "--allow-all"]],
] as const)("on %s", (runtime, args) => {
  test("an order is placed and followed, over its own fetch", async () => {
    expect(await told(programs[runtime], [...args, "order.mjs", `buyer-${runtime}`])).toMatchObject(placed);
  });

  test("an order is placed by a program in CommonJS", async () => {
    const { overPool, ...same } = placed;
    expect(await told(programs[runtime], [...args, "order.cjs", `buyer-${runtime}-cjs`])).toMatchObject(same);
  });

  test("calls fail as they do on Node, and the key stays here", async () => {
    await using server = await startLyingServer();
    const result = await told(programs[runtime], [...args, "losses.mjs", await closedPort()], server.url);
    expect(result).toEqual({
      refused: ["connection_failed", "notSent"],
      aborted: ["aborted", true],
      redirected: ["unexpected_reply", 307],
      endless: ["unexpected_reply", 200, 2048],
    });
    expect(server.elsewhere).toEqual([]);
  });
});

test("in a worker of Cloudflare's an order is placed and followed", async () => {
  const port = new URL(await closedPort()).port;
  await buildWorker(port);
  const worker = spawn(programs.workerd, ["serve", "config.capnp"], { cwd: project.folder, stdio: "inherit" });
  try {
    const url = `http://127.0.0.1:${port}/buyer-worker`;
    await expect
      .poll(
        () =>
          fetch(`http://127.0.0.1:${port}/`).then(
            () => true,
            () => false,
          ),
        { timeout: 60_000 },
      )
      .toBe(true);
    expect(await (await fetch(url)).json()).toMatchObject(placed);
  } finally {
    worker.kill();
    await once(worker, "exit");
  }
});

async function buildWorker(port: string): Promise<void> {
  await build({
    entryPoints: [await project.write("worker.mjs", theirWorker)],
    outfile: join(project.folder, "bundled.mjs"),
    bundle: true,
    format: "esm",
    platform: "neutral",
    conditions: ["workerd", "worker", "browser"],
  });
  const bindings = Object.entries({ users: shop.users.url, orders: shop.orders.url, key: shop.operatorKey });
  await project.write(
    "config.capnp",
    `using Workerd = import "/workerd/workerd.capnp";
     const config :Workerd.Config = (
       services = [(name = "main", worker = .worker), (name = "internet", network = (allow = ["private"]))],
       sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
     );
     const worker :Workerd.Worker = (
       modules = [(name = "bundled.mjs", esModule = embed "bundled.mjs")],
       compatibilityDate = "2026-11-01",
       bindings = [${bindings.map(([name, text]) => `(name = "${name}", text = "${text}")`).join(", ")}],
     );`,
  );
}
