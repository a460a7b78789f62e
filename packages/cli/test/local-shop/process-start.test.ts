import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { processStart } from "../../src/local-shop/process-start.ts";

test("names a process for as long as it lives, and never another one", async () => {
  const child = spawn(process.execPath, ["-e", "process.stdin.resume()"], { stdio: ["pipe", "ignore", "ignore"] });
  await once(child, "spawn");
  const pid = child.pid ?? 0;
  const start = processStart(pid);

  expect(start).toBeTruthy();
  expect(processStart(pid)).toBe(start);
  expect(processStart(process.pid)).toBeTruthy();
  expect(processStart(process.pid)).not.toBe(start);

  child.kill("SIGKILL");
  await once(child, "exit");
  expect(processStart(pid)).toBeUndefined();
});

test.for([0, -1, 1.5, Number.NaN, 2 ** 53])("%d is the pid of no process", (pid) => {
  expect(processStart(pid)).toBeUndefined();
});
