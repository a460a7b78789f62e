import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/steps.ts";
import { pinnedPnpm } from "./pnpm.ts";
import { run } from "./run.ts";

test("the commands that people are told to type name one release of pnpm, the one in package.json", async () => {
  const { stdout } = await run("git", ["grep", "-Iohw", "-e", "pnpm@[0-9][0-9.]*[0-9]", "--", ":!pnpm-lock.yaml"], {
    cwd: root,
  });
  const named = new Set(stdout.trim().split("\n"));

  expect(named).toEqual(new Set([`pnpm@${await pinnedPnpm()}`]));
});

test("continuous integration types what the README tells a newcomer to type", async () => {
  const lines = (await readFile(join(root, ".ci/run"), "utf8")).split("\n");
  const command = lines.find((line) => line.startsWith("exec "))?.slice("exec ".length);

  expect(command).toBe(`npx --yes pnpm@${await pinnedPnpm()} test`);
  expect(await readFile(join(root, "README.md"), "utf8")).toContain(command);
});
