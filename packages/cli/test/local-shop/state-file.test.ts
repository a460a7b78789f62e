import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findLocalShop } from "../../src/local-shop/index.ts";
import { processStart } from "../../src/local-shop/process-start.ts";
import {
  readRunningState,
  readState,
  removeState,
  type ShopState,
  stateFile,
  writeState,
} from "../../src/local-shop/state-file.ts";
import { stopShop } from "../../src/local-shop/stop-shop.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const me = {
  pid: process.pid,
  process_start: processStart(process.pid) ?? "",
  started_at: "2026-11-24T03:50:39.123Z",
};

/** A shop whose supervisor and services are this process. */
const running = {
  version: 1,
  ...me,
  detached: false,
  services: {
    "user-service": { ...me, url: "http://127.0.0.1:5001" },
    "order-service": { ...me, url: "http://127.0.0.1:5000" },
  },
} as const satisfies ShopState;

test("what is written is read back, and is for its owner alone", () => {
  const folder = temporaryFolder();
  writeState(folder, { ...running, services: {} });
  writeState(folder, running);

  expect(readRunningState(folder)).toEqual(running);
  expect(statSync(stateFile(folder)).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["shop.json"]);
  expect(findLocalShop({ SHOP_DATA_DIR: folder })).toMatchObject({
    dataDir: folder,
    userServiceUrl: "http://127.0.0.1:5001",
    orderServiceUrl: "http://127.0.0.1:5000",
  });
  removeState(folder);
  removeState(folder);
  expect(readRunningState(folder)).toBeUndefined();
});

test("a shop that is just starting is running, but not found yet", () => {
  const folder = temporaryFolder();
  writeState(folder, { ...running, services: { "user-service": running.services["user-service"] } });
  expect(readRunningState(folder)).toBeDefined();
  expect(findLocalShop({}, folder)).toBeUndefined();
});

test("another process with the pid of the supervisor is no shop, and is not ended", async () => {
  const folder = temporaryFolder();
  const service = { ...running.services["user-service"], process_start: "another one" };
  const services = { "user-service": service, "order-service": service };
  writeState(folder, { ...running, process_start: "another one", services });

  expect(readState(folder)).toBeDefined();
  expect(readRunningState(folder)).toBeUndefined();
  expect(findLocalShop({}, folder)).toBeUndefined();
  // It would be this process that ends.
  expect(await stopShop(folder)).toBeUndefined();
});

test.for([
  "",
  "{",
  "\u0000\u0001",
  "null",
  "[]",
  '"shop"',
  "1",
  "{}",
  JSON.stringify({ ...running, version: 2 }),
  JSON.stringify({ ...running, pid: String(process.pid) }),
  JSON.stringify({ ...running, process_start: undefined }),
  JSON.stringify({ ...running, services: null }),
  JSON.stringify({ ...running, services: [] }).replace("[]", "7"),
  JSON.stringify({ ...running, services: { "user-service": { ...me, url: "nowhere" } } }),
  JSON.stringify({ ...running, services: { "user-service": { url: "http://127.0.0.1:5001" } } }),
  JSON.stringify(running).slice(0, -1),
])("no shop is found in %j", async (garbage) => {
  const folder = temporaryFolder();
  writeFileSync(stateFile(folder), garbage);
  expect(readState(folder)).toBeUndefined();
  expect(findLocalShop({}, folder)).toBeUndefined();
  expect(await stopShop(folder)).toBeUndefined();
  expect(readFileSync(stateFile(folder), "utf8")).toBe(garbage);
});
