import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cliMain } from "./run-cli.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "shop-removed-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs `shop` by a shell whose folder was removed under it. */
function inRemovedFolder(...words: string[]): Promise<{ code: number; stderr: string }> {
  const script = 'mkdir gone; cd gone; rmdir ../gone; exec "$@"';
  const env = { PATH: process.env.PATH ?? "", HOME: folder, SHOP_DATA_DIR: folder, SHOP_CONFIG_DIR: folder };
  return new Promise((resolve) =>
    execFile(
      "sh",
      ["-c", script, "sh", process.execPath, cliMain, ...words],
      { cwd: folder, env },
      (error, _, stderr) => resolve({ code: Number(error?.code ?? 0), stderr }),
    ),
  );
}

it("a command that needs no folder does its work in one that was removed", async () => {
  expect(await inRemovedFolder("context", "list")).toEqual({ code: 0, stderr: "" });
  expect((await inRemovedFolder("status")).stderr).toContain("shop up");
});

it("a command that needs one says what is wrong, and what to do", async () => {
  const { code, stderr } = await inRemovedFolder("products", "import", "products.csv");
  expect(code).toBe(1);
  expect(stderr).toContain("The folder that this shell is in was removed.");
  expect(stderr).not.toContain("uv_cwd");
});
