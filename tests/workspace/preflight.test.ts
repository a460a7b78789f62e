import { existsSync } from "node:fs";
import { chmod, copyFile, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/steps.ts";
import { run } from "./run.ts";
import { copy, scratchFolder, write } from "./scratch.ts";

const pinned = (await readFile(join(root, ".nvmrc"), "utf8")).trim();

test("the pinned Node passes without a word", async () => {
  expect(await run(process.execPath, ["scripts/preflight.mjs"], { cwd: root })).toEqual({
    code: 0,
    stdout: "",
    stderr: "",
  });
});

test("the pinned version is the same wherever it is written", async () => {
  const manifests = ["package.json", "packages/cli/package.json"].map(
    async (path) =>
      (JSON.parse(await readFile(join(root, path), "utf8")) as { optionalDependencies: object }).optionalDependencies,
  );
  for (const versions of await Promise.all(manifests))
    expect(new Set(Object.values(versions))).toEqual(new Set([pinned]));
  expect(await readFile(join(root, "pnpm-workspace.yaml"), "utf8")).toContain(`nodeVersion: ${pinned}\n`);
  expect(process.versions.node).toBe(pinned);
});

test("another Node is refused, with both versions and what to do", async () => {
  const folder = await scratchFolder();
  await copy(folder, "scripts/preflight.mjs");
  await write(
    folder,
    "package.json",
    (await readFile(join(root, "package.json"), "utf8")).replaceAll(pinned, "99.1.2"),
  );

  const { code, stderr } = await run(process.execPath, ["scripts/preflight.mjs"], { cwd: folder });

  expect(code).toBe(1);
  expect(stderr).toContain(`This is Node ${pinned}`);
  expect(stderr).toContain("runs on Node 99.1.2 only");
  expect(stderr).toMatch(/npx --yes pnpm@\d+\.\d+\.\d+ install/);
});

test("the machine's own Node, an older one, is refused too", async ({ skip }) => {
  const own = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !folder.includes("node_modules"))
    .map((folder) => join(folder, "node"))
    .find((file) => existsSync(file));
  if (own === undefined) return skip("this machine has no Node beside the pinned one");
  const { stdout: version } = await run(own, ["--version"]);
  if (version.trim() === `v${pinned}`) return skip("the Node of this machine is the pinned one");

  const { code, stderr } = await run(own, ["scripts/preflight.mjs"], { cwd: root });

  expect(code).toBe(1);
  expect(stderr).toContain(`This is Node ${version.trim().slice(1)} (${own})`);
});

test("Windows is told to use WSL", async () => {
  const pretend =
    'Object.defineProperty(process, "platform", { value: "win32" }); await import("./scripts/preflight.mjs");';
  const { code, stderr } = await run(process.execPath, ["--input-type=module", "--eval", pretend], { cwd: root });

  expect(code).toBe(1);
  expect(stderr).toContain("On Windows use WSL");
});

test("a Node that lacks libatomic is explained, with the command that installs it", async ({ skip }) => {
  if (process.platform !== "linux") return skip("only Node for Linux needs libatomic");
  const folder = await scratchFolder();
  // The real binary, asking the real loader for a library of that name that is not there.
  const binary = await readFile(process.execPath);
  const needed = binary.indexOf("libatomic.so.1\0");
  if (needed < 0) return skip("this Node does not need libatomic");
  binary.write("libatomic.so.?", needed);
  await writeFile(join(folder, "node"), binary);
  await chmod(join(folder, "node"), 0o755);

  const { code, stderr } = await run("sh", [join(root, "scripts/why-node-fails.sh")], {
    env: { PATH: `${folder}:/usr/bin:/bin` },
  });

  expect(code).toBe(1);
  expect(stderr).toContain("Node needs libatomic.so.1, which this system lacks");
  expect(stderr).toMatch(/install/);
});

test("a Node that does not start for another reason is named, with what it said", async () => {
  const folder = await scratchFolder();
  await write(folder, "node", "#!/bin/sh\necho Illegal instruction >&2\nexit 132\n");
  await chmod(join(folder, "node"), 0o755);

  const { code, stderr } = await run("sh", [join(root, "scripts/why-node-fails.sh")], {
    env: { PATH: `${folder}:/usr/bin:/bin` },
  });

  expect(code).toBe(1);
  expect(stderr).toContain(`${folder}/node does not start: Illegal instruction`);
});

test("where Node starts, the explanation adds nothing to what was said before, and still fails", async () => {
  const folder = await scratchFolder();
  await copyFile(process.execPath, join(folder, "node"));

  expect(
    await run("sh", [join(root, "scripts/why-node-fails.sh")], { env: { PATH: `${folder}:/usr/bin:/bin` } }),
  ).toEqual({
    code: 1,
    stdout: "",
    stderr: "",
  });
});
