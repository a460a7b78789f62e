import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, it, onTestFinished } from "vitest";

const kit = new URL("../..", import.meta.url).pathname;

it("the docs page finds its files from a bundle, too", async () => {
  // Anywhere in the package, but elsewhere than the source.
  const folder = await mkdtemp(join(kit, "node_modules", ".bundle-test-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const outfile = join(folder, "bundle.mjs");
  const entryPoints = [join(kit, "src/docs-page/docs-page.ts")];
  await build({ entryPoints, outfile, bundle: true, platform: "node", format: "esm", logLevel: "error" });
  const { docsRoutes } = await import(outfile);
  const routes: ReadonlyMap<string, unknown> = docsRoutes({ service: "a-service", document: {} });
  expect([...routes.keys()]).toContain("/docs/swagger-ui-bundle.js");
});
