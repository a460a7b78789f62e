import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../scripts/steps.ts";
import { cleanEnvironment } from "../workspace/pnpm.ts";
import { type Ended, run } from "../workspace/run.ts";
import { compilers, nodes } from "./releases.ts";
import { linkTypesOfNode } from "./their-types.ts";
import { type Unpacked, unpack } from "./unpack.ts";

let folder: string;
let installed: Unpacked;

/** Somebody else's project: the SDK, the testing package, and what these two declare. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "shop-packed-"));
  const modules = join(folder, "node_modules");
  const apart = join(folder, "apart");
  await Promise.all([modules, apart].map((path) => mkdir(path)));
  installed = await unpack("packages/testing", modules);
  const sdk = await unpack("packages/sdk", apart);
  await symlink(sdk.folder, join(modules, "@shop/sdk"));
  await linkTypesOfNode(folder);
  for (const [name, text] of Object.entries(theirs)) await writeFile(join(folder, name), text);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A limit against hanging. */
const LONG = { timeout: 120_000 };

const body = `
test("one order, whatever is lost", async () => {
  const testShop = await createTestShop({ products: [{ sku: "NW-001", name: "Chai", stock: 3 }], users: [{ name: "Ana" }] });
  testShop.faults.on("placeOrder", fault.problem("overloaded").twice(), fault.resetAfterCommit());
  const order = { user_id: testShop.user("Ana").id, product_id: testShop.product("NW-001").id, quantity: 2 };
  const anas = await testShop.as("Ana");
  const { value, response } = await anas.orders.place(order).withResponse();
  assert.ok(testShop.shop instanceof Shop);
  assert.equal(response.attempts, 4);
  assert.equal(value.total, 200);
  assert.equal((await testShop.shop.products.get(order.product_id)).stock, 1);
  for await (const event of testShop.shop.events.stream({ after: 0 })) if (event.type === "order.placed") break;
  const wrong = await anas.orders.place({ ...order, quantity: -1 }).catch((error) => error);
  assert.deepEqual([isShopError(wrong), wrong.code, wrong.errors[0].pointer], [true, "invalid_request", "/quantity"]);
  testShop.faults.expectAllMet();
  await testShop.close();
});`;

/** The files of their project. Nothing in them that Node 22 does not know yet. */
const theirs = {
  "package.json": "{}",
  "order.test.mjs": `import assert from "node:assert/strict"; import { test } from "node:test";
    import { isShopError, Shop } from "@shop/sdk"; import { createTestShop, fault } from "@shop/testing";${body}`,
  "order.test.cjs": `const assert = require("node:assert/strict"); const { test } = require("node:test");
    const { isShopError, Shop } = require("@shop/sdk"); const { createTestShop, fault } = require("@shop/testing");${body}`,
  "types.mts": `import { Shop } from "@shop/sdk"; import { createTestShop, fault } from "@shop/testing";
    await using testShop = await createTestShop({ products: [{ name: "Chai" }], now: new Date(0) });
    const shop: Shop = testShop.shop;
    const own: Shop = new Shop(testShop.options({ deadline: 5 }));
    testShop.faults.on("placeOrder", fault.problem("insufficient_stock", { product_id: 1, requested: 2, available: 1 }).twice());
    // @ts-expect-error Logging in has this problem, placing an order has not.
    testShop.faults.on("placeOrder", fault.problem("wrong_credentials"));
    // @ts-expect-error What is there must be said.
    fault.problem("insufficient_stock");
    const status: number | undefined = testShop.callsOf("placeOrder")[0]?.attempts[0]?.status;
    console.log(shop, own, status);`,
  "types.cts": `import { createTestShop, type TestShop } from "@shop/testing";
    createTestShop().then((testShop: TestShop) => testShop.close());`,
};

const theirRun = (program: string, ...args: readonly string[]): Promise<Ended> =>
  run(program, args, { cwd: folder, env: cleanEnvironment() });

test("what is packed is code, types, migrations, a README, and nothing that tells where it was built", async () => {
  const { files } = installed;
  const kinds = /^dist\/.+\.(js|cjs|d\.ts|d\.cts|sql)$/;
  expect(files.filter((file) => !kinds.test(file))).toEqual(["LICENSE", "README.md", "package.json"]);
  for (const entry of ["index.js", "index.cjs", "services.cjs", "user-writer.cjs", "order-writer.cjs"])
    expect(files).toContain(`dist/${entry}`);
  for (const file of files)
    expect(await readFile(join(installed.folder, file), "utf8"), file).not.toContain(root.slice(0, -1));
  // The services are in the bundle; their types would be those of packages that nobody has.
  expect(files.filter((file) => /\.d\.c?ts$/.test(file) && /service|database|openapi/.test(file))).toEqual([]);
});

test("the SDK in it is the one of the project", async () => {
  const manifest = JSON.parse(await readFile(join(installed.folder, "package.json"), "utf8"));
  expect(Object.keys(manifest.peerDependencies)).toEqual(["@shop/sdk"]);
  expect(Object.keys(manifest.dependencies)).toEqual(["@node-rs/argon2", "better-sqlite3", "swagger-ui-dist"]);
  for (const version of Object.values({ ...manifest.peerDependencies, ...manifest.dependencies }))
    expect(version).toMatch(/^\^?\d/);
});

test("satisfies publint, and what looks for wrong types (attw)", LONG, async () => {
  const lint = (name: string, ...args: readonly string[]): Promise<Ended> =>
    theirRun(join(root, "tests/packed/node_modules/.bin", name), ...args);
  const [publint, attw] = await Promise.all([
    lint("publint", "--strict", installed.tarball),
    lint("attw", installed.tarball),
  ]);
  expect(publint, publint.stdout).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("All good!") });
  expect(attw, attw.stdout).toMatchObject({ code: 0 });
});

test("somebody else's strict project sees the types", LONG, async () => {
  const settings = [
    "--ignoreConfig",
    "--noEmit",
    "--strict",
    "--exactOptionalPropertyTypes",
    "--skipLibCheck",
    "false",
  ];
  const args = [...settings, "--module", "nodenext", "--target", "es2022", "--lib", "es2023,esnext.disposable"];
  const [compiler] = compilers.filter(({ name }) => name === "TypeScript 6");
  const ended = await theirRun(
    process.execPath,
    compiler?.path ?? "",
    ...args,
    "--types",
    "node",
    "types.mts",
    "types.cts",
  );
  expect(ended).toEqual({ code: 0, stdout: "", stderr: "" });
});

describe.each(nodes)("on $name", ({ name, path, there }) => {
  test.for(["mjs", "cjs"] as const)(
    "a test of theirs in %s proves its retries, and ends by itself",
    LONG,
    async (kind, { skip }) => {
      skip(!there, `there is no package of ${name} for ${process.platform}-${process.arch}`);
      const ended = await theirRun(path, "--test", `order.test.${kind}`);
      expect(ended, ended.stdout + ended.stderr).toMatchObject({ code: 0, stderr: "" });
      expect(ended.stdout).toMatch(/^. pass 1$/m);
    },
  );
});
