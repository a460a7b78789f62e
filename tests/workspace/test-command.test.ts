import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { root } from "../../scripts/steps.ts";
import { type Ended, run } from "./run.ts";
import { copy, scratchFolder, write } from "./scratch.ts";

// Most of these start a test runner in the test runner.
vi.setConfig({ testTimeout: 120_000 });

const allIsWell = "export const checkSteps = [];";

/** In the place of what looks at the replies that the tests got: it has its own tests, in tests/contract. */
const allSeen = `console.log("looked into", process.argv[2]);`;

/** The real scripts/test.ts in a small workspace of its own: other checks, an empty build, and the given test files. */
async function runTests(
  files: Readonly<Record<string, string>>,
  checks = allIsWell,
  ...args: readonly string[]
): Promise<Ended> {
  const folder = await scratchFolder();
  await copy(folder, "scripts");
  await write(folder, "scripts/check-steps.ts", checks);
  await write(folder, "scripts/build.ts", `console.log("built");`);
  await write(folder, "scripts/replies.ts", files["replies.ts"] ?? allSeen);
  await write(folder, "package.json", `{ "type": "module" }`);
  await write(folder, "vitest.config.ts", `export default { test: { include: ["*.test.ts"] } };`);
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  for (const [name, body] of Object.entries(files).filter(([name]) => name.endsWith(".test.ts"))) {
    await write(folder, name, `import { expect, test } from "vitest"; ${body}`);
  }
  return await run(process.execPath, ["scripts/test.ts", ...args], {
    cwd: folder,
    env: { ...process.env, SHOP_SOAK: undefined },
  });
}

function lastLine({ stdout }: Ended): string | undefined {
  return stdout.trimEnd().split("\n").at(-1);
}

describe("the last line says how many tests passed, failed and were skipped", () => {
  test("all passed, and long, because --soak says so", async () => {
    const long = `test("long", () => expect(process.env.SHOP_SOAK).toBe("1"));`;
    const ended = await runTests(
      { "a.test.ts": `${long} test("two", () => {});`, "b.test.ts": long },
      allIsWell,
      "--soak",
    );

    expect(lastLine(ended)).toBe("3 passed, 0 failed");
    expect(ended.code).toBe(0);
    expect(ended.stdout).toMatch(/✓ build, \d+\.\d s\n/);
    expect(ended.stdout).toMatch(/✓ tests, \d+\.\d s\n/);
  });

  test("failed tests and files that cannot be loaded are counted, what is skipped is listed with its reason", async () => {
    const ended = await runTests({
      "a.test.ts": `test("good", () => {}); test("bad", () => expect(1).toBe(2));`,
      "b.test.ts": `test("not here", ({ skip }) => skip("no C compiler")); test.skip("never", () => {});`,
      "c.test.ts": `throw new Error("no");`,
    });

    expect(lastLine(ended)).toBe("1 passed, 2 failed, 2 skipped");
    expect(ended.stdout).toContain("b.test.ts > not here: no C compiler\n");
    expect(ended.stdout).toContain("b.test.ts > never: no reason given\n");
    expect(ended.stdout).toMatch(/✗ tests failed \(exit 1\)/);
    expect(ended.code).toBe(1);
  });

  test("an error outside of any test is a failure; without --soak the tests run short", async () => {
    const ended = await runTests({
      "a.test.ts": `test("short", async () => {
        expect(process.env.SHOP_SOAK).toBe(undefined);
        setTimeout(() => { throw new Error("late"); }, 1);
        await new Promise((done) => setTimeout(done, 50));
      });`,
    });

    expect(lastLine(ended)).toBe("1 passed, 1 failed");
    expect(ended.code).toBe(1);
  });

  test("no test at all is a failure", async () => {
    const ended = await runTests({});

    expect(lastLine(ended)).toBe("0 passed, 1 failed");
    expect(ended.code).toBe(1);
  });

  test("a reply that no test has seen, or that was wrong, is a failure, though all tests passed", async () => {
    const folder = `test("good", () => expect(process.env.SHOP_TEST_REPLIES).toMatch(/replies$/));`;
    const seen = await runTests({ "a.test.ts": folder });
    const unseen = await runTests({ "a.test.ts": folder, "replies.ts": "process.exitCode = 1;" });

    expect(seen.stdout).toMatch(/^looked into .*replies$/m);
    expect([seen.code, lastLine(seen)]).toEqual([0, "1 passed, 0 failed"]);
    expect(unseen.stdout).toMatch(/✗ replies failed \(exit 1\)/);
    expect([unseen.code, lastLine(unseen)]).toEqual([1, "1 passed, 1 failed"]);
  });

  test("a process that dies under its tests is a failure", async () => {
    const ended = await runTests({ "a.test.ts": `test("dies", () => process.kill(process.pid, "SIGKILL"));` });

    expect(lastLine(ended)).toMatch(/^0 passed, [1-9]\d* failed$/);
    expect(ended.code).toBe(1);
  });
});

describe("the steps before the tests", () => {
  test("the first that fails ends it: named, with the way to run it alone", async () => {
    const checks = `export const checkSteps = [
      { name: "first", command: ["true"] },
      { name: "second", folder: "scripts", command: ["sh", "-c", "exit\\t3"], env: { LOUD: "1" } },
      { name: "third", command: ["true"] },
    ];`;
    const ended = await runTests({ "a.test.ts": `test("good", () => {});` }, checks);

    expect(ended.stdout).toMatch(/✓ first, \d+\.\d s\n/);
    expect(ended.stdout).toMatch(
      /✗ second failed \(exit 3\) after \d+\.\d s\. To run it alone: \(cd scripts && LOUD=1 sh -c exit\t3\)\n/,
    );
    expect(ended.stdout).not.toContain("third");
    expect(ended.stdout).not.toContain("built");
    expect(lastLine(ended)).toBe("0 passed, 1 failed");
    expect(ended.code).toBe(1);
  });

  test("a program that is not there is a failure like another", async () => {
    const ended = await runTests({}, `export const checkSteps = [{ name: "lost", command: ["./not-there"] }];`);

    expect(ended.stdout).toMatch(/✗ lost failed \(spawn .*ENOENT\)/);
    expect(ended.code).toBe(1);
  });
});

test("an argument that it does not know is refused rather than passed over", async () => {
  const ended = await runTests({}, allIsWell, "--soka");

  expect(ended.code).not.toBe(0);
  expect(ended.stderr).toContain("--soka");
});
