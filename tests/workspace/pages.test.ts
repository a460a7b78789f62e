import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { root } from "../../scripts/steps.ts";
import { isPartOf, Page } from "./page.ts";
import { run } from "./run.ts";

/** What users read. Elsewhere TypeScript may stand without an example. */
const forUsers = /^(README\.md|docs\/guides\/.+\.md|packages\/sdk\/README\.md)$/;

async function pages(): Promise<Page[]> {
  const { stdout } = await run("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"], {
    cwd: root,
  });
  return stdout
    .trim()
    .split("\n")
    .map((path) => new Page(path));
}

/** What is wrong with the programs of a page, and with the parts of other files that it names. */
function faultsOf(page: Page): string[] {
  return page.blocks
    .filter(({ language, file }) => file !== undefined || (language === "ts" && forUsers.test(page.path)))
    .flatMap(({ code, file }) => {
      const [line] = code.split("\n");
      if (file === undefined) return [`${page.path}: no file stands above the block that begins ${line}`];
      if (!existsSync(`${root}${file}`)) return [`${page.path}: there is no ${file}`];
      return isPartOf(code, readFileSync(`${root}${file}`, "utf8"))
        ? []
        : [`${page.path}: this is no part of ${file}:\n${code}`];
    });
}

test("the programs in the README and in the guides are parts of examples, which are run", async () => {
  const found = await pages();
  const shown = found.flatMap(({ blocks }) => blocks.map(({ file }) => file)).filter((file) => file !== undefined);
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.filter((file) => !file.startsWith("examples/"))).toEqual([]);
  expect(found.flatMap(faultsOf)).toEqual([]);
});

test("a program that has drifted, that names no file, or one that is not there, would be found", () => {
  const fence = (above: string, code: string) => `# Page\n\n${above}\n\n\`\`\`ts\n${code}\n\`\`\`\n`;
  const saidOf = (text: string) => faultsOf(new Page("README.md", text)).join();
  const place = "<!-- examples/sdk-guide/errors.ts -->";

  expect(saidOf(fence(place, 'import { isShopError, Shop } from "@shop/sdk";'))).toBe("");
  expect(saidOf(fence(place, "throw error;\nconsole.log(1);"))).toContain("is no part of examples/sdk-guide/errors.ts");
  expect(saidOf(fence(place, "const order = await"))).toContain("is no part");
  expect(saidOf(fence("Like this:", "const order = 1;"))).toContain("no file stands above");
  expect(saidOf(fence(place, "throw mistake;").replace("```ts", "```yaml"))).toContain("is no part");
  expect(saidOf(fence("<!-- examples/none.ts -->", "const order = 1;"))).toContain("there is no examples/none.ts");
});

test("every link of a page leads somewhere", async () => {
  const byPath = new Map((await pages()).map((page) => [page.path, page]));
  const dead = [...byPath.values()].flatMap((page) =>
    page.links
      .filter(({ path, anchor }) => {
        if (!existsSync(`${root}${path}`)) return true;
        return anchor !== undefined && byPath.get(path)?.anchors.has(anchor) === false;
      })
      .map(({ path, anchor }) => `${page.path}: ${path}${anchor === undefined ? "" : `#${anchor}`}`),
  );
  expect(dead).toEqual([]);
});
