// `pnpm build`: every package's dist/. The services first, because the CLI takes them along.
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { buildCli } from "./build/cli.ts";
import { buildSdk } from "./build/sdk.ts";
import { buildService } from "./build/service.ts";
import { root, say } from "./steps.ts";

const services = ["user-service", "order-service"].filter((name) => exists(`packages/${name}/src/main.ts`));
const started = performance.now();

await Promise.all(
  ["sdk", "cli", ...services].map((name) => rm(join(root, "packages", name, "dist"), { recursive: true, force: true })),
);
await Promise.all([...services.map(buildService), exists("packages/sdk/src/index.ts") ? buildSdk() : undefined]);
if (exists("packages/cli/src/main.ts")) await buildCli(services);

say(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`);

/** Until every package has its entry, one that has none yet is left out, and said to be. */
function exists(entry: string): boolean {
  const there = existsSync(join(root, entry));
  if (!there) process.stderr.write(`build: ${entry} does not exist yet, so its package is left out\n`);
  return there;
}
