import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { operatorsEnvironment } from "../../../tests/support/example.ts";
import { type RunningShop, startShop } from "../../../tests/support/running-shop.ts";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));
let running: RunningShop;
let folder: string;
const followers: ChildProcess[] = [];

beforeAll(async () => {
  running = await startShop();
  folder = await mkdtemp(join(tmpdir(), "shop-follow-events-"));
});
afterAll(async () => {
  for (const child of followers) child.kill("SIGKILL");
  await running[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

test("it goes on where it was killed, misses nothing, and ends with SIGTERM", async () => {
  const place = join(folder, "place");
  const client = running.client();
  // The first event is that the operator's key was made.
  const add = (id: number) => client.addProduct(`NW-00${id}`, 5);
  const follows = async (id: number): Promise<void> => {
    await expect.poll(() => readFile(place, "utf8").catch(() => ""), { timeout: 20_000 }).toBe(String(id + 1));
  };
  await add(1);

  const first = follow(place);
  await follows(1);
  await add(2);
  await follows(2);
  expect(await first.end("SIGKILL")).toBe("SIGKILL");
  await add(3);
  await add(4);

  const second = follow(place);
  await follows(4);
  await add(5);
  await follows(5);
  expect(await second.end("SIGTERM")).toBe(0);

  const line = (id: number) => expect.stringMatching(new RegExp(`^${id + 1} \\S+ product.added product ${id}$`));
  expect(first.lines.slice(1)).toEqual([line(1), line(2)]);
  expect(second.lines).toEqual([line(3), line(4), line(5)]);
});

interface Follower {
  readonly lines: readonly string[];
  /** Its exit code, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | string>;
}

function follow(place: string): Follower {
  const env = operatorsEnvironment(running);
  const child: ChildProcess = spawn(process.execPath, [main, place], { env, stdio: ["ignore", "pipe", "inherit"] });
  followers.push(child);
  const closed = once(child, "close");
  const lines: string[] = [];
  if (child.stdout !== null) createInterface({ input: child.stdout }).on("line", (line) => lines.push(line));
  return {
    lines,
    async end(signal) {
      child.kill(signal);
      const [code, ended] = (await closed) as [number | null, string | null];
      return code ?? ended ?? "?";
    },
  };
}
