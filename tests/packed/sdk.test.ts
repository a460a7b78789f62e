import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { coreBytes } from "../../scripts/build/core-bytes.ts";
import { root } from "../../scripts/steps.ts";
import { compilers } from "./releases.ts";
import { newSdkProject, type SdkProject } from "./sdk-project.ts";
import { linkTypesOfNode, type Resolution, theirSettings, theirTypes } from "./their-types.ts";

let project: SdkProject;

beforeAll(async () => {
  project = await newSdkProject();
  await linkTypesOfNode(project.folder);
  for (const [name, text] of Object.entries(theirTypes)) await project.write(name, text);
  for (const [name, settings] of Object.entries(theirSettings)) {
    await project.write(`tsconfig.${name}.json`, JSON.stringify(settings));
  }
}, 120_000);
afterAll(() => project[Symbol.asyncDispose]());

const soak = process.env.SHOP_SOAK === "1";

/** A limit against hanging. */
const LONG = { timeout: 120_000 };

describe("what is packed", () => {
  test("is code and types, as ES modules and as CommonJS, the contract's types included, and nothing of this workspace", async () => {
    const files = await filesOf(project.installed);
    const [kinds, others] = [/^dist\/.+\.(js|cjs|d\.ts|d\.cts)$/, ["LICENSE", "README.md", "package.json"]];

    expect(files.filter((file) => !kinds.test(file))).toEqual(others);
    for (const entry of ["index.js", "index.cjs", "index.d.ts", "index.d.cts", "web/index.js", "web/index.cjs"]) {
      expect(files).toContain(`dist/${entry}`);
    }
    for (const file of files) {
      const text = await readFile(join(project.installed, file), "utf8");
      expect(text, file).not.toContain(root.slice(0, -1));
      expect(text, file).not.toMatch(/(from|import\(|require\() ?"@shop\/openapi/);
    }
  });

  test("brings undici along, and no other package", async () => {
    const packages = (await readdir(join(project.folder, "node_modules"))).filter(
      (name) => !/^[.]|^@types$/.test(name),
    );
    expect(packages.sort()).toEqual(["@shop", "undici"]);
    expect(await readdir(join(project.folder, "node_modules/@shop"))).toEqual(["sdk"]);
  });

  test("satisfies publint, and what looks for wrong types (attw)", LONG, async () => {
    const lint = (name: string, ...args: readonly string[]) =>
      project.run(join(root, "tests/packed/node_modules/.bin", name), ...args);
    const [publint, attw] = await Promise.all([
      lint("publint", "--strict", project.tarball),
      lint("attw", project.tarball),
    ]);

    expect(publint.stdout).toContain("All good!");
    expect(publint, publint.stdout).toMatchObject({ code: 0, stderr: "" });
    expect(attw, attw.stdout).toMatchObject({ code: 0 });
    for (const way of ["node10", "node16 (from CJS)", "node16 (from ESM)", "bundler"])
      expect(attw.stdout).toContain(way);
  });

  test.each(["node", "browser"] as const)(
    "is 12 KB to start with, minified for a %s: the rest comes with the first call",
    async (platform) => {
      const bytes = await coreBytes(project.folder, platform);
      expect(bytes).toBeLessThanOrEqual(12_000);
      // Or it would not be in it at all.
      expect(bytes).toBeGreaterThan(6_000);
    },
  );
});

describe("somebody else's strict project sees the contract's types", () => {
  const resolutions = Object.keys(theirSettings) as Resolution[];
  for (const [index, compiler] of compilers.entries()) {
    // Each compiler and each way once; the soak has all pairs.
    test.each(soak ? resolutions : resolutions.filter((_, way) => way === index % resolutions.length))(
      `with ${compiler.name}, resolving as %s`,
      LONG,
      async (resolution) => {
        const ended = await project.run(process.execPath, compiler.path, "-p", `tsconfig.${resolution}.json`);
        expect(ended, ended.stdout).toEqual({ code: 0, stdout: "", stderr: "" });
      },
    );
  }
});

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}
