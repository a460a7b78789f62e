import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { changeContexts, contextFile, readContexts, withContext } from "../../src/contexts/context-file.ts";
import { temporaryFolder } from "../local-shop/temporary-folder.ts";
import { contextOf } from "./fixtures/context-of.ts";

let env: Record<string, string>;
let folder: string;
beforeEach(() => {
  folder = join(temporaryFolder(), "config");
  env = { SHOP_CONFIG_DIR: folder };
});

const add = (name: string): Promise<void> => changeContexts(env, (contexts) => withContext(contexts, contextOf(name)));

describe("the file of contexts", () => {
  it("gives back what was put in, in the same order, and is its owner's alone", async () => {
    for (const name of ["zebra", "ant"]) await add(name);
    expect([...readContexts(env).all.values()]).toEqual([contextOf("zebra"), contextOf("ant")]);
    expect(statSync(contextFile(env)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it.each([
    ["no JSON", "{"],
    ["another thing", "[]"],
    ["a newer version", '{"version":2,"contexts":{}}'],
    ["a context without URLs", '{"version":1,"contexts":{"a":{"read_only":true}}}'],
    ["no word about read-only", JSON.stringify({ version: 1, contexts: { a: { user_service_url: "http://a" } } })],
    ["a name that would break a line", '{"version":1,"contexts":{"a\\n":{}}}'],
  ])("with %s is refused by name, says what to do, and is left as it was", async (_, text) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(contextFile(env), text);
    expect(() => readContexts(env)).toThrow(contextFile(env));
    await expect(add("new")).rejects.toMatchObject({
      code: "contexts_unreadable",
      hint: expect.stringContaining("mv "),
    });
    expect(readFileSync(contextFile(env), "utf8")).toBe(text);
  });

  it("loses nothing when many processes change it at once", async () => {
    const program = new URL("./fixtures/add-contexts.ts", import.meta.url);
    const children = ["a", "b", "c", "d"].map((prefix) => fork(program, [folder, prefix, "25"], { stdio: "inherit" }));
    expect(await Promise.all(children.map(async (child) => (await once(child, "exit"))[0]))).toEqual([0, 0, 0, 0]);
    expect(readContexts(env).all.size).toBe(100);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("is whole whenever a process that changes it is killed", async () => {
    await add("first");
    const program = new URL("./fixtures/add-contexts.ts", import.meta.url);
    for (let kill = 0; kill < 5; kill += 1) {
      const child = fork(program, [folder, `k${kill}`, "1000"], { stdio: "inherit" });
      const before = readContexts(env).all.size;
      while (readContexts(env).all.size < before + 2 + kill) await new Promise(setImmediate);
      child.kill("SIGKILL");
      await once(child, "exit");
      expect(readContexts(env).all.has("first")).toBe(true);
    }
    await add("last");
    expect(readContexts(env).all.has("last")).toBe(true);
  });
});
