import { rename } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { cleanEnvironment } from "../workspace/pnpm.ts";
import { run } from "../workspace/run.ts";
import { nodes } from "./releases.ts";
import { newSdkProject, type SdkProject } from "./sdk-project.ts";
import { theirPrograms } from "./their-programs.ts";

let project: SdkProject;
let shop: RunningShop;

beforeAll(async () => {
  [project, shop] = await Promise.all([newSdkProject(), startShop()]);
  await Promise.all(Object.entries(theirPrograms).map(([name, text]) => project.write(name, text)));
}, 120_000);
afterAll(() => Promise.all([project[Symbol.asyncDispose](), shop[Symbol.asyncDispose]()]));

/** A limit against hanging. */
const LONG = { timeout: 60_000 };

/** What a program of theirs prints, with the services' addresses and a key in its environment. */
async function told(node: string, program: keyof typeof theirPrograms, ...args: readonly string[]): Promise<unknown> {
  const urls = { SHOP_USER_SERVICE_URL: shop.users.url, SHOP_ORDER_SERVICE_URL: shop.orders.url };
  const env = { ...cleanEnvironment(), ...urls, SHOP_API_KEY: shop.operatorKey };
  const ended = await run(node, [program, ...args], { cwd: project.folder, env });
  if (ended.code !== 0 || ended.stderr !== "") throw new Error(`${program}: ${ended.code} ${ended.stderr}`);
  return JSON.parse(ended.stdout);
}

const placed = { total: 3600, refused: [true, "insufficient_stock", 1], followed: "order.placed" };

describe.each(nodes)("on $name", ({ name, path, there }) => {
  const version = name.replace("Node ", "");
  const missing = `there is no package of ${name} for ${process.platform}-${process.arch}`;

  test.for(["mjs", "cjs"] as const)("order.%s places an order and follows it", LONG, async (kind, { skip }) => {
    skip(!there, missing);
    const result = await told(path, `order.${kind}`, `buyer-${version}-${kind}`);
    expect(result).toEqual({ ...placed, overPool: true, node: expect.stringMatching(`^${version}\\.`) });
  });

  test("an ES module and CommonJS in one program know each other's errors", LONG, async ({ skip }) => {
    skip(!there, missing);
    const result = await told(path, "both.mjs");
    expect(result).toEqual({ apart: true, known: [true, true, true, true], carried: "connection_failed" });
  });
});

test.for(["mjs", "cjs"] as const)("where undici is not installed, order.%s goes over fetch", LONG, async (kind) => {
  const undici = join(project.folder, "node_modules/undici");
  await rename(undici, `${undici}.away`);
  try {
    const result = await told(process.execPath, `order.${kind}`, `buyer-without-${kind}`);
    expect(result).toMatchObject({ ...placed, overPool: false });
  } finally {
    await rename(`${undici}.away`, undici);
  }
});
