import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bin, root } from "../../scripts/steps.ts";
import { run } from "../workspace/run.ts";
import { type Unpacked, unpack } from "./unpack.ts";

let folder: string;
let installed: Unpacked;

/** Somebody else's project: the SDK is all it has of the shop. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "shop-packed-"));
  installed = await unpack("packages/sdk", folder);
  await symlink(".", join(folder, "node_modules"));
  await symlink(join(root, "node_modules/@types"), join(folder, "@types"));
  await writeFile(join(folder, "package.json"), `{ "type": "module" }`);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test("what is packed is one module and its types, the contract's included", async () => {
  const { files } = installed;

  expect(files).toEqual(expect.arrayContaining(["LICENSE", "dist/index.d.ts", "dist/index.js", "package.json"]));
  expect(files.filter((file) => !/^(dist\/.+\.(d\.ts|js)|LICENSE|package\.json)$/.test(file))).toEqual([]);
  for (const file of files) {
    const text = await readFile(join(installed.folder, file), "utf8");
    expect(text, file).not.toContain(root.slice(0, -1));
    expect(text, file).not.toMatch(/from "@shop\/openapi|import\("@shop\/openapi/);
  }
});

test("somebody else's strict project sees the contract's types", async () => {
  await writeFile(
    join(folder, "theirs.ts"),
    `import { Shop } from "@shop/sdk";
     await using shop = new Shop({ userServiceUrl: "http://127.0.0.1:1", orderServiceUrl: "http://127.0.0.1:1", apiKey: "k" });
     const order = await shop.orders.place({ user_id: 4, product_id: 1, quantity: 2 });
     export const total: number = order.total;
     for await (const product of shop.products.list()) { const sku: string = product.sku; sku.trim(); }
     // @ts-expect-error The contract says that it is a number.
     await shop.orders.place({ user_id: 4, product_id: 1, quantity: "2" });
     // @ts-expect-error So is this.
     export const wrong: string = order.total;`,
  );
  // Their settings, not ours: the declarations are checked too, and nothing of this workspace is known to them.
  const settings = [
    "--ignoreConfig",
    "--noEmit",
    "--strict",
    "--exactOptionalPropertyTypes",
    "--skipLibCheck",
    "false",
  ];
  const args = [...settings, "--module", "nodenext", "--target", "es2023", "--types", "node", "theirs.ts"];

  expect(await run(`${root}${bin("tsc")}`, args, { cwd: folder })).toEqual({ code: 0, stdout: "", stderr: "" });
}, 120_000);

test("it runs where nothing else of the shop is", async () => {
  await writeFile(
    join(folder, "run.js"),
    `import { Shop } from "@shop/sdk";
     const shop = new Shop({ userServiceUrl: "http://127.0.0.1:1", orderServiceUrl: "http://127.0.0.1:1", apiKey: "k", deadline: 300 });
     console.log(await shop.orders.get(1).catch((error) => error.code));`,
  );
  const { stdout, stderr } = await run(process.execPath, ["run.js"], { cwd: folder });

  expect(stderr).toBe("");
  expect(stdout).toMatch(/^[a-z_]+\n$/);
});
