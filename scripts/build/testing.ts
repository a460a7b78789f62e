import { once } from "node:events";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { root } from "../steps.ts";
import { beside } from "./beside.ts";
import { bundle } from "./bundle.ts";
import { commonJs } from "./common-js.ts";
import { entryUrls } from "./entry-urls.ts";
import { buildTracing, tracing } from "./tracing.ts";

const folder = "packages/testing";
const entry = { index: "src/index.ts" };

/** Both services, and their writer threads. */
const servers = {
  services: "src/services/index.ts",
  "user-writer": "../user-service/src/stores/sqlite/writer.ts",
  "order-writer": "../order-service/src/stores/sqlite/writer.ts",
};

/** The SDK is the one that the program under test has; the services are loaded when the first test shop is made. */
const client = {
  banner: {},
  external: ["@shop/sdk"],
  plugins: [beside({ [`${folder}/src/services/index.ts`]: "services.cjs" })],
};

/** Builds packages/testing/dist: what tests import, as ES modules and as CommonJS, and the services once for both. */
export async function buildTesting(): Promise<void> {
  const declared = once(new Worker(new URL("./declare-testing.ts", import.meta.url)), "exit");
  const plugins = [beside({ [tracing.source]: tracing.file }), entryUrls(join(root, folder), servers, ".cjs")];
  await bundle(folder, servers, { ...commonJs, plugins });
  await buildTracing(folder);
  await bundle(folder, entry, client);
  await bundle(folder, entry, { ...client, format: "cjs", outExtension: { ".js": ".cjs" } });
  await cp(join(root, "packages/database/migrations"), join(root, folder, "dist/migrations"), { recursive: true });
  await declared;
}
