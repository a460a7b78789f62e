import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { takeLock } from "../../src/local-shop/lock.ts";
import { temporaryFolder } from "./temporary-folder.ts";

test("one process holds it, and a kill -9 gives it back", async () => {
  const folder = temporaryFolder();
  const holder = await hold(folder);
  expect(holder.said).toBe("held");
  expect((await hold(folder)).said).toBe("refused");
  expect(takeLock(folder)).toBeUndefined();

  holder.child.kill("SIGKILL");
  await once(holder.child, "exit");
  const lock = takeLock(folder);
  expect(lock).toBeDefined();
  expect((await hold(folder)).said).toBe("refused");
  lock?.release();
  expect((await hold(folder)).said).toBe("held");
  expect(readdirSync(folder)).toEqual(["shop.lock"]);
  expect(statSync(join(folder, "shop.lock")).mode & 0o777).toBe(0o600);
});

test("a lock file that something else has written into is replaced", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "shop.lock"), "garbage ".repeat(200));
  const lock = takeLock(folder);
  expect(lock).toBeDefined();
  lock?.release();
});

async function hold(folder: string): Promise<{ readonly child: ChildProcess; readonly said: string }> {
  const program = fileURLToPath(new URL("fixtures/hold-lock.ts", import.meta.url));
  const child = spawn(process.execPath, [program, folder], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [said] = await once(child.stdout, "data");
  return { child, said: String(said).trim() };
}
