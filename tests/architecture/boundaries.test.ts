import { rm } from "node:fs/promises";
import { afterEach, describe, expect, test } from "vitest";
import { blindSpots } from "../../scripts/boundaries/blind-spots.ts";
import { cruiseTree } from "../../scripts/boundaries/cruise.ts";
import { rules } from "../../scripts/boundaries/rules.ts";
import { root } from "../../scripts/steps.ts";
import { cleanTree } from "./clean-tree.ts";
import { plant } from "./plant.ts";
import { plantedViolations } from "./planted-violations.ts";

const planted: string[] = [];
afterEach(async () => {
  for (const folder of planted.splice(0)) await rm(folder, { recursive: true });
});

async function cruisePlanted(files: Readonly<Record<string, string>>) {
  const folder = await plant(files);
  planted.push(folder);
  return { folder, ...(await cruiseTree(folder)) };
}

describe("who may import whom", () => {
  test("every rule has a planted violation, and every planted violation a rule", () => {
    expect(Object.keys(plantedViolations).sort()).toEqual(rules.map(({ name }) => name).sort());
  });

  test.each(rules.map(({ name }) => name))("%s is caught", async (name) => {
    const { file, source, to, also } = plantedViolations[name] ?? expect.unreachable(`nothing is planted for ${name}`);
    const { violations } = await cruisePlanted({ ...cleanTree, ...also, [file]: source });

    const guilty = [file, ...Object.keys(also ?? {})];
    const caught = violations.filter((violation) => violation.rule === name && guilty.includes(violation.from));
    expect(caught.map((violation) => violation.to)).toContainEqual(expect.stringMatching(new RegExp(`^${to}`)));
    // Nothing that was clean before has become guilty: the rule means what was planted and not its neighbours.
    const innocent = violations.filter(({ from }) => !guilty.includes(from));
    expect(innocent).toEqual([]);
  });

  test("a tree that keeps the rules is left alone, and was seen whole", async () => {
    const { folder, violations, seen } = await cruisePlanted(cleanTree);

    expect(violations).toEqual([]);
    expect([...seen].sort()).toEqual(Object.keys(cleanTree).sort());
    expect(blindSpots(folder, seen)).toEqual([]);
  });

  test("a cruiser that sees nothing is noticed", async () => {
    const { folder } = await cruisePlanted(cleanTree);

    expect(blindSpots(folder, [])).toEqual([
      "openapi",
      ...["cli", "database", "order-service", "sdk", "service-kit", "testing", "user-service"].map(
        (name) => `packages/${name}`,
      ),
    ]);
  });

  test("the workspace itself keeps the rules, and the sources of every package were seen", async () => {
    const { violations, seen } = await cruiseTree(root);

    expect(violations).toEqual([]);
    expect(seen.length).toBeGreaterThan(0);
    expect(blindSpots(root, seen)).toEqual([]);
  }, 120_000);
});
