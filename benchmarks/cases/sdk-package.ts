import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { coreBytes } from "../../scripts/build/core-bytes.ts";
import { compilers } from "../../tests/packed/releases.ts";
import { newSdkProject, type SdkProject } from "../../tests/packed/sdk-project.ts";
import { linkTypesOfNode } from "../../tests/packed/their-types.ts";
import { type Case, inTurn, type Measured, median } from "./case.ts";

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

async function size({ installed }: SdkProject): Promise<Measured> {
  const bytes = await coreBytes(join(installed, "dist/index.js"));
  return {
    what: "what importing @shop/sdk loads, minified, in KB",
    ratio: bytes / 1024,
    pairs: [],
    budget: `<= ${most.kilobytes}`,
    met: bytes <= most.kilobytes * 1024,
    note: `${bytes} bytes`,
  };
}

/** A process that makes a shop, against one that does nothing. */
async function importing(project: SdkProject, rounds: number, kind: "mjs" | "cjs", text: string): Promise<Measured> {
  const [ours, nothing] = [await project.write(`with.${kind}`, text), await project.write(`without.${kind}`, "")];
  const times = Math.max(20, rounds * 4);
  const result = await inTurn({ ours: () => wallOf(ours), theirs: () => wallOf(nothing), rounds: times });
  return {
    what: `a program that imports the SDK and makes a shop, against an empty one (.${kind}), in ms more`,
    ratio: more(result),
    pairs: [],
    budget: `<= ${most.importMs}`,
    met: more(result) <= most.importMs,
    note: `${result.ours.toFixed(1)} ms against ${result.theirs.toFixed(1)} ms; ratio ${median(result.pairs).toFixed(2)}`,
  };
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
    const result = await inTurn({ ours: compile("with"), theirs: compile("without"), rounds: Math.max(9, rounds) });
    lines.push({
      what: `${name}: a program that uses the SDK, against an empty one, in ms more`,
      ratio: more(result),
      pairs: [],
      budget: `<= ${most.compileMs}`,
      met: more(result) <= most.compileMs,
      note: `${result.ours.toFixed(0)} ms against ${result.theirs.toFixed(0)} ms; ratio ${median(result.pairs).toFixed(2)}`,
    });
  }
  return lines;
}

const more = ({ ours, theirs }: Awaited<ReturnType<typeof inTurn>>): number => ours - theirs;

/** Milliseconds of a whole process of Node. */
async function wallOf(script: string, ...args: readonly string[]): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "inherit", "inherit"] });
  const [code] = (await once(child, "exit")) as [number];
  if (code !== 0) throw new Error(`${script} ${args.join(" ")} ended with ${code}`);
  return performance.now() - started;
}
