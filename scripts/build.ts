// `pnpm build`: every package's dist/. The programs that the CLI starts come before it, since it takes them along.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { buildCli } from "./build/cli.ts";
import { buildDatabase } from "./build/database.ts";
import { buildSdk } from "./build/sdk.ts";
import { buildService } from "./build/service.ts";
import { buildTesting } from "./build/testing.ts";
import { root, say } from "./steps.ts";

const services = ["user-service", "order-service"];
const started = performance.now();
try {
  await Promise.all(["sdk", "testing", "cli", "database", ...services].map(emptyDist));
  await Promise.all([
    Promise.all([buildDatabase(), ...services.map((name) => buildService(name))]).then(() =>
      buildCli(["database", ...services]),
    ),
    buildSdk(),
    buildTesting(),
  ]);
  say(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
} catch (error) {
  process.stderr.write(`build: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function emptyDist(name: string): Promise<void> {
  await rm(join(root, "packages", name, "dist"), { recursive: true, force: true });
}
