import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { coreBytes } from "../../scripts/build/core-bytes.ts";
import { compilers } from "../../tests/packed/releases.ts";
import { newSdkProject, type SdkProject } from "../../tests/packed/sdk-project.ts";
import { linkTypesOfNode } from "../../tests/packed/their-types.ts";
import type { Case, Measured } from "./case.ts";

/** What the packed SDK costs somebody else's project: to carry, to import, to compile against. */
export const sdkPackage: Case = {
  name: "sdk-package",
  run: async (rounds) => {
    await using project = await newSdkProject();
    return [
      await size(project),
      await importing(project, rounds, "mjs", 'import { Shop } from "@shop/sdk"; new Shop();'),
      await importing(project, rounds, "cjs", 'const { Shop } = require("@shop/sdk"); new Shop();'),
      ...(await compiling(project, rounds)),
    ];
  },
};

const most = { kilobytes: 12, importMs: 10, compileMs: 200 };

async function size({ folder }: SdkProject): Promise<Measured> {
  const [bytes, inBrowsers] = [await coreBytes(folder, "node"), await coreBytes(folder, "browser")];
  return {
    what: "what a program carries that imports Shop and isShopError, minified, in KB",
    ratio: bytes / 1000,
    pairs: [],
    budget: `<= ${most.kilobytes}`,
    met: Math.max(bytes, inBrowsers) <= most.kilobytes * 1000,
    note: `${bytes} bytes; ${inBrowsers} for a browser`,
  };
}

/** A process that makes a shop, against one that does nothing. */
async function importing(project: SdkProject, rounds: number, kind: "mjs" | "cjs", text: string): Promise<Measured> {
  const [ours, nothing] = [await project.write(`with.${kind}`, text), await project.write(`without.${kind}`, "")];
  const result = await leastOf(
    () => wallOf(ours),
    () => wallOf(nothing),
    Math.max(30, rounds * 6),
  );
  return line(
    `a program that imports the SDK and makes a shop, against an empty one (.${kind})`,
    result,
    most.importMs,
  );
}

const uses = `import { isShopError, Shop } from "@shop/sdk";
  const shop = new Shop();
  shop.orders.place({ user_id: 4, product_id: 1, quantity: 2 }).then(
    (order) => console.log(order.total),
    (error: unknown) => isShopError(error, "placeOrder") && error.code === "insufficient_stock" && console.log(error.available),
  );`;

/** A compilation of a program that imports the SDK, against one that does not. Both know the types of Node. */
async function compiling(project: SdkProject, rounds: number): Promise<Measured[]> {
  await linkTypesOfNode(project.folder);
  await project.write("with.mts", uses);
  await project.write("without.mts", "console.log(1);");
  const options = {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    module: "nodenext",
    target: "es2023",
    types: ["node"],
  };
  for (const name of ["with", "without"]) {
    await project.write(`${name}.json`, JSON.stringify({ compilerOptions: options, files: [`${name}.mts`] }));
  }
  const lines: Measured[] = [];
  for (const { name, path } of compilers) {
    const compile = (what: string) => () => wallOf(path, "-p", join(project.folder, `${what}.json`));
    const result = await leastOf(compile("with"), compile("without"), Math.max(9, rounds * 2));
    lines.push(line(`${name}: a program that uses the SDK, against an empty one`, result, most.compileMs));
  }
  return lines;
}

interface Least {
  readonly ours: number;
  readonly theirs: number;
}

/** Of so many runs of each, in turn, the shortest: what else the machine does makes a run longer, and never shorter. */
async function leastOf(ours: () => Promise<number>, theirs: () => Promise<number>, times: number): Promise<Least> {
  const least = { ours: Number.POSITIVE_INFINITY, theirs: Number.POSITIVE_INFINITY };
  for (let time = 0; time < times; time += 1) {
    least.ours = Math.min(least.ours, await ours());
    least.theirs = Math.min(least.theirs, await theirs());
  }
  return least;
}

function line(what: string, { ours, theirs }: Least, budget: number): Measured {
  return {
    what: `${what}, in ms more`,
    ratio: ours - theirs,
    pairs: [],
    budget: `<= ${budget}`,
    met: ours - theirs <= budget,
    note: `${ours.toFixed(1)} ms against ${theirs.toFixed(1)} ms, ${(ours / theirs).toFixed(2)} ×`,
  };
}

/** Milliseconds of a whole process of Node. */
async function wallOf(script: string, ...args: readonly string[]): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "inherit", "inherit"] });
  const [code] = (await once(child, "exit")) as [number];
  if (code !== 0) throw new Error(`${script} ${args.join(" ")} ended with ${code}`);
  return performance.now() - started;
}
