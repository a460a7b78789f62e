import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../../scripts/steps.ts";
import { watched } from "../contract/set-up/watched.ts";
import { type Ended, run } from "../workspace/run.ts";
import { type Unpacked, unpack } from "./unpack.ts";

let folder: string;
let installed: Unpacked;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "shop-packed-"));
  installed = await unpack("packages/cli", folder);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The installed `shop`, with no Node in PATH and nothing of this checkout in its environment but what has its replies checked. */
async function shop(...args: readonly string[]): Promise<Ended> {
  const env = { PATH: "/usr/bin:/bin", HOME: folder, SHOP_DATA_DIR: join(folder, "data"), ...watched() };
  return await run(join(installed.folder, "bin/shop"), args, { cwd: folder, env });
}

test("what is packed is what runs: the launcher, the bundles, the migrations, the demo's data, and nothing else", async () => {
  const { files } = installed;

  expect(files).toEqual(
    expect.arrayContaining([
      "LICENSE",
      "bin/shop",
      "dist/northwind/NOTICE",
      "dist/northwind/orders.csv",
      "dist/services/database/db.cjs",
      "dist/services/database/migrations/postgres/0001-first-schema.sql",
      "dist/services/order-service/main.cjs",
      "dist/services/order-service/migrations/sqlite/0001-initial.sql",
      "dist/services/order-service/writer.cjs",
      "dist/services/user-service/main.cjs",
      "dist/services/user-service/writer.cjs",
      "dist/shop.cjs",
    ]),
  );
  expect(files.filter((file) => !/^(bin|dist)\//.test(file))).toEqual(["LICENSE", "package.json"]);
  expect(files.filter((file) => /\.(ts|map|tgz|tsbuildinfo)$/.test(file))).toEqual([]);
});

test("no file tells where it was built", async () => {
  for (const file of installed.files) {
    expect(await readFile(join(installed.folder, file), "utf8"), file).not.toContain(root.slice(0, -1));
  }
});

test("it starts both services, which walk the whole life of an order, and stops them", async () => {
  const up = await shop("up", "--detach", "--json", "--user-port", "0", "--order-port", "0");
  try {
    expect(up, up.stderr).toMatchObject({ code: 0 });
    const smoke = await shop("smoke", "--json");
    expect(smoke, smoke.stderr).toMatchObject({ code: 0 });
    const check = await shop("db", "check", "--json");
    expect(JSON.parse(check.stdout), check.stderr).toMatchObject({ ok: true, problems: [] });
    const { order_service_url: url } = JSON.parse(up.stdout) as { order_service_url: string };
    const page = await fetch(`${url}/docs`);
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  } finally {
    const down = await shop("down");
    expect(down, down.stderr).toMatchObject({ code: 0 });
  }
}, 120_000);

test("it says its version without a checkout, without a Node in PATH", async () => {
  const { version } = JSON.parse(await readFile(join(installed.folder, "package.json"), "utf8")) as { version: string };

  expect(await shop("--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});
