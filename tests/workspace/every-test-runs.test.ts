import { expect, test } from "vitest";
import { bin, root } from "../../scripts/steps.ts";
import { run } from "./run.ts";

/** Files that vitest would run, relative to the root, each with the project it belongs to. */
async function collected(soak: "0" | "1"): Promise<{ readonly file: string; readonly projectName: string }[]> {
  const env = { ...process.env, SHOP_SOAK: soak };
  const { stdout } = await run(`${root}${bin("vitest")}`, ["list", "--filesOnly", "--json"], { cwd: root, env });
  const files = JSON.parse(stdout) as { file: string; projectName: string }[];
  return files.map(({ file, projectName }) => ({ file: file.replace(root, ""), projectName }));
}

async function committed(): Promise<string[]> {
  const { stdout } = await run(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard", "*.test.ts", "*.test.tsx"],
    { cwd: root },
  );
  return stdout.trim().split("\n").sort();
}

test("every test file of the checkout belongs to exactly one project", async () => {
  const files = (await collected("1")).map(({ file }) => file).sort();

  expect(files).toEqual(await committed());
});

test("the short run leaves out the soak files and nothing else", async () => {
  const files = (await collected("0")).map(({ file }) => file).sort();

  expect(files).toEqual((await committed()).filter((file) => !/\.soak\.test\.tsx?$/.test(file)));
});
