import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { root } from "../../../scripts/steps.ts";

const folder = fileURLToPath(new URL("..", import.meta.url));

/** It starts a program that starts another. */
const LONG = { timeout: 120_000 };

async function shopContract(...args: readonly string[]): Promise<{ code: number; said: string }> {
  try {
    const program = join(root, "openapi/generate/outside/main.ts");
    const { stderr } = await promisify(execFile)(process.execPath, [program, ...args], { cwd: folder });
    return { code: 0, said: stderr };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, said: stderr };
  }
}

describe("what is made of the contract", () => {
  test("is what it says; if not: pnpm generate", LONG, async () => {
    expect(await shopContract("openapi.yaml", "--check")).toEqual({ code: 0, said: "" });
  });

  test("would be found out if a file was changed, missing or left over", LONG, async () => {
    const copy = await mkdtemp(join(tmpdir(), "shop-inventory-"));
    await cp(join(folder, "generated"), copy, { recursive: true });
    const routes = join(copy, "inventory-service.routes.ts");
    await writeFile(routes, (await readFile(routes, "utf8")).replace('customer: "none"', 'customer: "any"'));
    await rm(join(copy, "schemas.ts"));
    await writeFile(join(copy, "old.json"), "{}");
    const { code, said } = await shopContract("openapi.yaml", "--check", "--folder", copy);
    await rm(copy, { recursive: true });
    expect(code).toBe(1);
    expect([...said.matchAll(/\/([\w.-]+\.\w+)$/gm)].map(([, name]) => name)).toEqual([
      "inventory-service.routes.ts",
      "old.json",
      "schemas.ts",
    ]);
    expect(said).toContain("Run: pnpm generate");
  });
});

/** What somebody has written by hand for this service. */
const byHand = ["openapi.yaml", "main.ts", "operations.ts", "units.ts", "migrations"];

async function linesOf(path: string): Promise<[path: string, lines: number][]> {
  if (path.includes(".")) return [[path, (await readFile(join(folder, path), "utf8")).split("\n").length - 1]];
  const names = await readdir(join(folder, path));
  return (await Promise.all(names.sort().map((name) => linesOf(`${path}/${name}`)))).flat();
}

test("the whole service, its contract and its tables included, is less than 200 lines of its own", async () => {
  const lines = (await Promise.all(byHand.map(linesOf))).flat();
  const total = lines.reduce((sum, [, count]) => sum + count, 0);
  process.stdout.write(
    `${[...lines, ["in all", total]].map(([path, count]) => `${String(count).padStart(5)} ${path}`).join("\n")}\n`,
  );
  expect(lines.length).toBeGreaterThanOrEqual(5);
  expect(total).toBeLessThan(200);
  // None of it hides in lines that nobody would write.
  for (const [path] of lines) {
    const long = (await readFile(join(folder, path), "utf8")).split("\n").filter((line) => line.length > 120);
    expect(long, path).toEqual([]);
  }
});

test("neither of the shop's services knows of it, nor do their contracts, or what all services are made of", async () => {
  const words = ["inventory", "supplier", "purchase.order"].flatMap((word) => ["-e", word]);
  const places = [
    "packages/user-service",
    "packages/order-service",
    "packages/service-kit",
    "packages/database/migrations",
  ];
  const contracts = ["openapi/*.yaml", "openapi/components", "openapi/generated", "openapi/src"];
  const grep = promisify(execFile)("git", ["grep", "-iI", ...words, "--", ...places, ...contracts], { cwd: root });
  // It found nothing, and says so by a 1.
  await expect(grep).rejects.toMatchObject({ code: 1, stdout: "" });
});
