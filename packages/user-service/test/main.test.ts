import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { watched } from "../../../tests/contract/set-up/watched.ts";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));

let folder: string;
let child: ChildProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "shop-user-service-main-"));
});
afterEach(async () => {
  child?.kill("SIGKILL");
  child = undefined;
  await rm(folder, { recursive: true });
});

function start(env: Readonly<Record<string, string>>) {
  const started = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, SHOP_DATA_DIR: folder, PORT: "0", NODE_ENV: "test", ...watched(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  child = started;
  return { process: started, stderr: text(started.stderr), exit: once(started, "exit") };
}

test("S1: the process starts on a bare folder, says where it listens, takes the operator key that it made, and ends on SIGTERM", async () => {
  const service = start({});
  const [line] = await once(service.process.stdout, "data");
  const ready = JSON.parse(String(line));
  expect(ready).toEqual({
    listening: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    service: "user-service",
    pid: service.process.pid,
  });
  const key = (await readFile(join(folder, "operator.key"), "utf8")).trim();
  const headers = { authorization: `Bearer ${key}` };
  const keys = await fetch(`${ready.listening}/api/keys`, { headers });
  expect(keys.status).toBe(200);
  expect(await keys.json()).toMatchObject({ keys: [{ id: 1 }], next_cursor: null });
  service.process.kill("SIGTERM");
  expect(await service.exit).toEqual([0, null]);
  expect(await service.stderr).not.toContain(key);
});

test("a wrong environment is told in plain words, all of it, and nothing is started", async () => {
  const service = start({ PORT: "http", SHOP_OPEN: "1", HOST: "0.0.0.0", SHOP_CORS_ORIGINS: "*" });
  expect(await service.exit).toEqual([1, null]);
  const told = await service.stderr;
  expect(told).toContain("PORT");
  expect(told).toContain("SHOP_OPEN");
  expect(told).toContain("SHOP_CORS_ORIGINS names *, which would let in every page of the world");
  expect(told).not.toMatch(/^\s+at /m);
});
