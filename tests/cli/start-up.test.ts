import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cliMain } from "./run-cli.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "shop-start-up-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Loaded {
  /** Of the build, by name. */
  readonly files: readonly string[];
  /** Of Node's own. */
  readonly modules: readonly string[];
}

/** What a process loads until it ends, told by Node itself. */
const WATCH = `
  const { registerHooks } = require("node:module");
  const { writeFileSync } = require("node:fs");
  const files = [];
  registerHooks({ load: (url, context, next) => { files.push(url); return next(url, context); } });
  process.on("exit", () => writeFileSync(process.env.LOADED, JSON.stringify({ files, modules: process.moduleLoadList })));
`;

async function loadedBy(...words: string[]): Promise<Loaded> {
  const [watch, loaded] = [join(folder, "watch.cjs"), join(folder, "loaded.json")];
  await writeFile(watch, WATCH);
  const env = { HOME: folder, SHOP_CONFIG_DIR: folder, SHOP_DATA_DIR: folder, LOADED: loaded };
  await new Promise((resolve) => execFile(process.execPath, ["--require", watch, cliMain, ...words], { env }, resolve));
  const { files, modules } = JSON.parse(await readFile(loaded, "utf8")) as Loaded;
  return {
    files: files.filter((url) => url.includes("/packages/cli/dist/")).map((url) => url.replace(/^.*\/dist\//, "")),
    modules,
  };
}

/** Refused when everything is loaded and nothing was asked of the network. */
const refused = ["orders", "list", "--json", "--api-key", "no\nkey"];

describe("what a start loads", () => {
  it("is nothing but the version for --version", async () => {
    expect((await loadedBy("--version")).files).toEqual(["shop.cjs"]);
  });

  it.each([
    ["a plain command", refused],
    ["help", ["--help"]],
    ["the help of a command that draws", ["orders", "place", "--help"]],
    ["a command of the settings", ["context", "list"]],
  ])("is one file for %s", async (_, words) => {
    expect((await loadedBy(...words)).files).toEqual(["shop.cjs", "program.cjs"]);
  });

  it("has nothing of child processes, of the database, or of comparing objects in it", async () => {
    const { modules } = await loadedBy(...refused);
    for (const dear of ["child_process", "sqlite", "internal/util/diff", "readline", "worker_threads", "repl"])
      expect(modules).not.toContain(`NativeModule ${dear}`);
  });

  it("has the drawing, and what carries requests, apart", async () => {
    expect((await loadedBy("products", "list", "--order-service-url", "http://127.0.0.1:9")).files).toEqual([
      "shop.cjs",
      "program.cjs",
      "undici.cjs",
    ]);
  });
});
