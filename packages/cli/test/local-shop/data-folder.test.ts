import { chmodSync, mkdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { prepareDataFolder } from "../../src/local-shop/data-folder.ts";
import { temporaryFolder } from "./temporary-folder.ts";

test("it is made with those above it, for its owner alone, and taken as it is when it is there", () => {
  const root = temporaryFolder();
  const folder = join(root, "a/b");
  prepareDataFolder(folder);
  for (const made of [join(root, "a"), folder]) expect(statSync(made).mode & 0o777).toBe(0o700);

  chmodSync(folder, 0o750);
  prepareDataFolder(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o750);
  symlinkSync(folder, join(root, "link"));
  prepareDataFolder(join(root, "link"));
});

test("what can't be one is refused with the reason and the way out", () => {
  const root = temporaryFolder();
  writeFileSync(join(root, "file"), "");
  symlinkSync("round", join(root, "round"));
  symlinkSync("nowhere", join(root, "broken"));
  const refused = {
    [join(root, "file")]: "it is a file",
    [join(root, "file/below")]: "a part of its path is a file",
    [join(root, "round")]: "go round in a circle",
    [join(root, "broken")]: "it can't be made there",
    [join(root, "x".repeat(300))]: "its name is too long",
  };
  for (const [folder, reason] of Object.entries(refused)) {
    expect(() => prepareDataFolder(folder)).toThrow(reason);
    expect(() => prepareDataFolder(folder)).toThrow("--data or SHOP_DATA_DIR");
  }
});

test("a place where nothing can be made is refused and not tried for ever", ({ skip }) => {
  if (process.platform !== "linux") skip("only Linux has /proc");
  expect(() => prepareDataFolder("/proc/shop/data")).toThrow("it can't be made there");
});

test("a folder where this user may not write is refused", ({ skip }) => {
  if (process.getuid?.() === 0) skip("root may write everywhere; tests/e2e/up.test.ts takes another user then");
  const folder = join(temporaryFolder(), "read-only");
  mkdirSync(folder, { mode: 0o500 });
  expect(() => prepareDataFolder(folder)).toThrow("this user may not write there");
});
