import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { checkoutOf, dataDir } from "../../src/local-shop/data-dir.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const checkout = resolve(fileURLToPath(new URL("../../../..", import.meta.url)));

test("what was given comes first, then SHOP_DATA_DIR, then the checkout's own", () => {
  expect(dataDir("here", { SHOP_DATA_DIR: "/there" })).toBe(resolve("here"));
  expect(dataDir(undefined, { SHOP_DATA_DIR: "there" })).toBe(resolve("there"));
  expect(dataDir(undefined, { SHOP_DATA_DIR: "" })).toBe(join(checkout, ".shop"));
  expect(dataDir(undefined, {})).toBe(join(checkout, ".shop"));
});

test("a CLI that was installed is in no checkout, even below one", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "pnpm-workspace.yaml"), "");
  const cli = join(folder, "packages/cli/dist/chunks");
  mkdirSync(cli, { recursive: true });

  expect(checkoutOf(join(cli, "up.js"))).toBe(folder);
  expect(checkoutOf(join(folder, "packages/cli/src/local-shop/data-dir.ts"))).toBe(folder);
  expect(checkoutOf(join(folder, "node_modules/@shop/cli/dist/shop.cjs"))).toBeUndefined();
  expect(checkoutOf("/usr/lib/node_modules/@shop/cli/dist/shop.cjs")).toBeUndefined();
  expect(checkoutOf(join(temporaryFolder(), "packages/cli/dist/shop.cjs"))).toBeUndefined();
});
