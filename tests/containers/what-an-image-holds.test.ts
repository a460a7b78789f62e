import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { fillImage } from "../../scripts/image/fill-image.ts";
import { root } from "../../scripts/steps.ts";
import { closedPort } from "../packed/closed-port.ts";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { run } from "../workspace/run.ts";
import { imageNames } from "./dockerfile.ts";
import { filesIn } from "./files-in.ts";

// Whether these files do outside of a checkout needs no container engine: away from it no package is found by chance.
let scratch: string;
const folderOf = (name: string) => join(scratch, name);

// Their native modules are installed for the system that installs.
const linux = process.platform === "linux";
beforeEach(({ skip }) => {
  if (!linux) skip("images hold programs for Linux");
});

beforeAll(async () => {
  if (!linux) return;
  scratch = await mkdtemp(join(tmpdir(), "shop-image-"));
  await Promise.all(imageNames.map((name) => fillImage(name, folderOf(name))));
});
afterAll(async () => {
  if (linux) await rm(scratch, { recursive: true, force: true });
});

describe.each([
  [
    "user-service",
    ["@node-rs/argon2", `@node-rs/argon2-linux-${process.arch}-gnu`, "better-sqlite3", "swagger-ui-dist"],
  ],
  ["order-service", ["better-sqlite3", "swagger-ui-dist"]],
])("S15: the image of %s", (name, packages) => {
  it("holds the bundles, the migrations of every engine, the program of the database, the health check, and nothing else of ours", async () => {
    const own = (await filesIn(folderOf(name))).filter((path) => !path.startsWith("node_modules/"));
    const migrations = (await filesIn(join(root, "packages/database/migrations"))).map((path) => `migrations/${path}`);
    expect(migrations.length).toBeGreaterThan(0);
    expect(own.sort()).toEqual(
      ["LICENSE", "db.cjs", "health-check.cjs", "main.cjs", "tracing.cjs", "writer.cjs", ...migrations].sort(),
    );
  });

  it("holds of other packages only those that are in no bundle, and of them no source, map or binary for other systems", async () => {
    const theirs = (await filesIn(folderOf(name)))
      .filter((path) => path.startsWith("node_modules/"))
      .map((path) => path.slice("node_modules/".length));
    const found = theirs.map((path) => path.split("/", path.startsWith("@") ? 2 : 1).join("/"));
    expect([...new Set(found)].sort()).toEqual(packages);
    expect(theirs.filter((path) => /\.(ts|map|c|cpp|h|gyp|md)$/.test(path))).toEqual([]);
    const binaries = theirs.filter((path) => path.endsWith(".node"));
    expect(binaries.filter((path) => !path.includes(`linux-${process.arch}`))).toEqual([]);
    expect(binaries).toHaveLength(name === "user-service" ? 2 : 1);
  });
});

describe("S15: the services out of these files", () => {
  let shop: RunningShop;
  beforeAll(async () => {
    if (!linux) return;
    const programs = {
      "user-service": join(folderOf("user-service"), "main.cjs"),
      "order-service": join(folderOf("order-service"), "main.cjs"),
    };
    shop = await startShop({}, scratch, programs);
  });
  afterAll(() => shop?.[Symbol.asyncDispose]());

  it("do their work", async () => {
    const client = shop.client();
    const user = await client.addUser("Ana");
    const product = await client.addProduct("TEA", 5);
    expect(await client.placeOrder(user.id, product.id, 2)).toMatchObject({ user_id: user.id, quantity: 2 });
  });

  it("serve every file of their docs page", async () => {
    for (const { url } of [shop.users, shop.orders]) {
      const page = await (await fetch(`${url}/docs`)).text();
      const named = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? "");
      expect(named.length).toBeGreaterThanOrEqual(4);
      for (const path of named) expect((await fetch(`${url}${path}`)).status, path).toBe(200);
    }
  });

  it("are found healthy by the program beside them, which tells what else they say", async () => {
    const ask = (env: Readonly<Record<string, string>>) =>
      run(process.execPath, [join(folderOf("user-service"), "health-check.cjs")], { env });
    const PORT = new URL(shop.users.url).port;

    for (const HOST of ["127.0.0.1", "0.0.0.0"]) {
      expect(await ask({ HOST, PORT })).toEqual({ code: 0, stdout: "", stderr: "" });
      expect(await ask({ HOST, PORT, SHOP_HEALTH_PATH: "/readyz" })).toEqual({ code: 0, stdout: "", stderr: "" });
    }
    const other = await ask({ PORT, SHOP_HEALTH_PATH: "/nowhere" });
    expect(other).toMatchObject({ code: 1, stderr: "", stdout: expect.stringContaining("404") });
  });
});

test("the health check says that nobody answers", async () => {
  const { port } = new URL(await closedPort());
  const program = join(folderOf("order-service"), "health-check.cjs");
  const { code, stdout } = await run(process.execPath, [program], { env: { PORT: port, SHOP_HEALTH_PATH: "/readyz" } });
  expect(code).toBe(1);
  expect(stdout).toMatch(new RegExp(`^no answer at 127\\.0\\.0\\.1:${port}/readyz: .*ECONNREFUSED`));
});

test("a package of which nobody has said what an image needs of it is refused", async () => {
  const { copyOutside } = await import("../../scripts/image/copy-outside.ts");
  await expect(copyOutside("express", root, scratch)).rejects.toThrow("say in scripts/image/copy-outside.ts");
});
