import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../../../scripts/steps.ts";
import { type Ended, run } from "../../workspace/run.ts";
import { copy, scratchFolder, write } from "../../workspace/scratch.ts";

// What stands for a service in a test's own process: the hook knows one by the kit's file that listens.
const service = `
import { once } from "node:events";
import { createServer, request } from "node:http";
import { duplexPair } from "node:stream";
const headers = { "content-type": "application/json", etag: '"1"' };
export async function getInMemory(body: object): Promise<number | undefined> {
  const server = createServer((_, response) => response.writeHead(200, headers).end(JSON.stringify(body)));
  const [near, far] = duplexPair();
  server.emit("connection", far);
  const [reply] = await once(request({ path: "/api/user/4", createConnection: () => near }).end(), "response");
  reply.resume();
  return reply.statusCode;
}
export async function serve(body: object): Promise<string> {
  const server = createServer((_, response) => response.writeHead(200, headers).end(JSON.stringify(body)));
  await once(server.listen(0, "127.0.0.1").unref(), "listening");
  return "http://127.0.0.1:" + (server.address() as { port: number }).port;
}`;

const user = `{ id: 4, name: "a", address: "b", role: "customer", version: 1,
  created_at: "2026-11-24T09:30:00.000Z", updated_at: "2026-11-24T09:30:00.000Z" }`;

/** A run of vitest over this test file, set up as this project's own runs are. */
async function vitest(tests: string): Promise<Ended> {
  const folder = await scratchFolder();
  await copy(folder, "tests/contract", "openapi/generated", "examples/inventory-service/generated");
  await write(folder, "service-kit/src/service.ts", service);
  await write(folder, "package.json", `{ "type": "module" }`);
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  const setUp = `globalSetup: "tests/contract/set-up/global.ts", setupFiles: "tests/contract/set-up/file.ts"`;
  await write(
    folder,
    "vitest.config.ts",
    `export default { test: { include: ["a.test.ts"], pool: "forks", ${setUp} } };`,
  );
  const imports = `import { afterAll, expect, test } from "vitest"; import { getInMemory, serve } from "./service-kit/src/service.ts";`;
  const get = `const get = async (body: object) => expect((await fetch(await serve(body) + "/api/user/4")).status).toBe(200);`;
  await write(folder, "a.test.ts", `${imports}\n${get}\nconst user = ${user};\n${tests}`);
  const env = { ...process.env, SHOP_TEST_REPLIES: undefined, NO_COLOR: "1" };
  return run(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "--reporter=verbose"], { cwd: folder, env });
}

describe("a wrong reply", () => {
  test("fails the test that got it, though the test itself is content, and no other", async () => {
    const ended = await vitest(`
      test("gets a right one", () => get(user));
      test("gets a wrong one", () => get({ ...user, password: "hunter2" }));
      test("gets a right one again", () => get(user));`);

    expect(ended.stdout).toMatch(/✓ a\.test\.ts > gets a right one /);
    expect(ended.stdout).toMatch(/× a\.test\.ts > gets a wrong one /);
    expect(ended.stdout).toMatch(/✓ a\.test\.ts > gets a right one again /);
    expect(ended.stderr).toContain(
      "user-service getUser: GET /api/user/4 answered 200, which does not fit: the whole, additionalProperties",
    );
    expect(ended.code).toBe(1);
  });

  test("fails the run when it comes after the last test", async () => {
    const ended = await vitest(`
      test("gets a right one", () => get(user));
      afterAll(() => get({ ...user, id: "4" }));`);

    expect(ended.stdout).toMatch(/1 passed/);
    expect(ended.stderr).toContain("Replies that are not as the contract has them:\n  user-service getUser");
    expect(ended.code).toBe(1);
  });

  test("fails its test also where it went over no port", async () => {
    const ended = await vitest(`
      test("gets a right one", async () => expect(await getInMemory(user)).toBe(200));
      test("gets a wrong one", async () => expect(await getInMemory({ ...user, id: "4" })).toBe(200));`);

    expect(ended.stdout).toMatch(/✓ a\.test\.ts > gets a right one /);
    expect(ended.stdout).toMatch(/× a\.test\.ts > gets a wrong one /);
    expect(ended.stderr).toContain("user-service getUser: GET /api/user/4 answered 200, which does not fit: /id, type");
  });

  test("that nobody got fails nothing", async () => {
    const ended = await vitest(`test("gets a right one", () => get(user));`);

    expect([ended.code, ended.stderr]).toEqual([0, ""]);
  });
});
