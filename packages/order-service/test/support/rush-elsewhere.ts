import { spawn } from "node:child_process";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import type { Answers, Rush } from "./buyers.ts";

const program = fileURLToPath(new URL("./buyers-process.ts", import.meta.url));

/** The same rush in a process of its own, which has the database open before the race begins on both sides. */
export async function rushElsewhere(databaseUrl: string, what: Rush): Promise<Answers> {
  const child = spawn(process.execPath, [program, JSON.stringify(what)], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  try {
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    if ((await lines.next()).value !== "ready") throw new Error("the other process has not become ready");
    child.stdin.write("go\n");
    const answers = JSON.parse(String((await lines.next()).value)) as Answers;
    if ((await ended) !== 0) throw new Error("the other process has failed");
    return answers;
  } finally {
    child.kill();
  }
}
