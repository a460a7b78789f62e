import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { BufferedOutput } from "../../src/logging/buffered-output.ts";

const source = new URL("../../src/logging/buffered-output.ts", import.meta.url).href;
const node = ["--input-type=module", "--eval"];
const program = (text: string): string[] => [
  ...node,
  `import { BufferedOutput } from ${JSON.stringify(source)}; const output = new BufferedOutput(2); ${text}`,
];

function newFile(): { output: BufferedOutput; text: () => string } {
  const folder = mkdtempSync(join(tmpdir(), "shop-output-"));
  const fd = openSync(join(folder, "file"), "a");
  onTestFinished(() => {
    closeSync(fd);
    rmSync(folder, { recursive: true });
  });
  return { output: new BufferedOutput(fd), text: () => readFileSync(join(folder, "file"), "utf8") };
}

const line = (i: number): string => `${JSON.stringify({ i, text: "é".repeat(i % 50) })}\n`;
const expected = (count: number): string => Array.from({ length: count }, (_, i) => line(i)).join("");

describe("buffered output", () => {
  it("is written a moment later, without anybody asking", async () => {
    const { output, text } = newFile();
    output.write(line(0));
    expect(text()).toBe("");
    await expect.poll(text, { timeout: 5000 }).toBe(line(0));
  });

  it("is written in order", async () => {
    const { output, text } = newFile();
    for (let i = 0; i < 2000; i += 1) {
      output.write(line(i));
      if (i % 300 === 0) await new Promise(setImmediate);
    }
    await expect.poll(text, { timeout: 5000 }).toBe(expected(2000));
  });

  // A write that takes longer than the end wants to wait is overtaken by it: so on a busy machine, not in this order.
  const sorted = (text: string): string[] => text.split("\n").toSorted();

  it("is written at once when asked for, and each line once", async () => {
    const { output, text } = newFile();
    for (let i = 0; i < 2000; i += 1) {
      output.write(line(i));
      if (i % 300 === 0) await new Promise(setImmediate);
      if (i % 700 === 0) output.flushSync();
    }
    output.flushSync();
    output.flushSync();
    await expect.poll(() => sorted(text()), { timeout: 5000 }).toEqual(sorted(expected(2000)));
  });

  it.each([
    ["by process.exit", "process.exit(0)"],
    ["by itself", ""],
    ["by an exception", "throw new Error('x')"],
  ])("is written when the process ends %s", async (_how, end) => {
    const text = `for (let i = 0; i < 3000; i += 1) output.write("line " + i + "\\n"); ${end}`;
    const run = promisify(execFile)(process.execPath, program(text), { maxBuffer: 1e7 });
    const { stderr } = await run.catch((error) => error);
    const lines = String(stderr).match(/^line \d+$/gm) ?? [];
    expect(lines.toSorted()).toEqual(Array.from({ length: 3000 }, (_, i) => `line ${i}`).toSorted());
  });

  it("holds nothing up when its reader is gone, not even the end", async () => {
    const text = `
      process.stdin.once("end", () => {
        output.write("for nobody\\n");
        output.flushSync();
        output.write("again\\n");
        process.exit(7);
      }).resume();`;
    const child = spawn(process.execPath, program(text), { stdio: ["pipe", "ignore", "pipe"] });
    child.stderr.destroy();
    child.stdin.end();
    expect((await once(child, "exit"))[0]).toBe(7);
  });

  it("holds nothing up when its reader has stopped reading, and says what it dropped", async () => {
    const text = `
      const line = "x".repeat(1000) + "\\n";
      for (let i = 0; i < 20_000; i += 1) output.write(line);
      const begun = performance.now();
      let turns = 0;
      const turn = () => {
        turns += 1;
        if (performance.now() - begun < 300) setImmediate(turn);
        else process.stdout.write(String(turns));
      };
      turn();`;
    const child = spawn(process.execPath, program(text), { stdio: ["ignore", "pipe", "pipe"] });
    onTestFinished(() => void child.kill("SIGKILL"));
    const [turns] = await once(child.stdout, "data");
    // Not how often the loop turned, but that it did: a write that waits for its reader would never end here.
    expect(Number(String(turns))).toBeGreaterThan(1);
    let read = "";
    for await (const chunk of child.stderr) read += chunk;
    expect(read).toMatch(/"msg":"\d{4,} log lines were dropped"/);
    expect(read.length).toBeGreaterThan(8e6);
  });
});
