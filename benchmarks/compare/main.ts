/**
 * `pnpm bench:compare`: our SDK beside those that people name first, in the very situations of which their users complain. Prints a
 * table, and with --record keeps it in docs/sdk-compared.md. Takes some five minutes; needs the network once, to install them.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { buildSdk } from "../../scripts/build/sdk.ts";
import { contenders } from "./contenders.ts";
import { aborting } from "./situations/aborting.ts";
import { certainty } from "./situations/certainty.ts";
import { cost } from "./situations/cost.ts";
import { waiting } from "./situations/waiting.ts";

const situations = [...waiting, ...aborting, ...certainty, ...cost];
const record = fileURLToPath(new URL("../../docs/sdk-compared.md", import.meta.url));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

await install();
await buildSdk();
const lines: string[] = [];
const add = (line: string): void => {
  lines.push(line);
  say(line);
};
add(`| | ${contenders.map(({ name, version }) => `${name} ${version}`).join(" | ")} |`);
add(`|---|${"---|".repeat(contenders.length)}`);
for (const { what, of } of situations) {
  const cells: string[] = [];
  for (const contender of contenders) cells.push((await of(contender)).replaceAll("|", "\\|"));
  add(`| ${what} | ${cells.join(" | ")} |`);
}
if (process.argv.includes("--record")) await writeFile(record, page(lines));
process.exit(); // calls that heed no signal may be under way still

/** Exactly what the lockfile beside them says, and none of their scripts. They are 50 MB, so nobody gets them who does not compare. */
async function install(): Promise<void> {
  const args = ["--yes", "pnpm@12.21.0", "install", "--ignore-workspace", "--frozen-lockfile", "--ignore-scripts"];
  const cwd = fileURLToPath(new URL("contenders/", import.meta.url));
  const [code] = (await once(spawn("npx", args, { cwd, stdio: ["ignore", 2, 2] }), "exit")) as [number | null];
  if (code !== 0) throw new Error(`what is compared with could not be installed (${code})`);
}

function page(table: readonly string[]): string {
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}`;
  return `# The SDK beside others

Recorded on ${new Date().toISOString().slice(0, 10)} by \`node benchmarks/compare/main.ts --record\` (${machine}); every figure is measured by it,
against local servers, and none is written by hand. "Still under way" is what was left after 10 or 20 seconds.

${table.join("\n")}

What each situation is, in code: [benchmarks/compare/situations](../benchmarks/compare/situations). The same attacks, and some hundred
more, are tests of this SDK: \`packages/sdk/test/hostile\`, \`tests/hostile-servers\`.
`;
}
