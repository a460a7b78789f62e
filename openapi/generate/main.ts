import { parseArgs } from "node:util";
import { bundleDocument } from "./bundle.ts";
import { ContractError } from "./contract-error.ts";
import { findDrift, writeFiles } from "./files.ts";
import { generate } from "./generate.ts";
import { generatedFolder, services } from "./services.ts";

/**
 * `node openapi/generate/main.ts`: makes the files of `generated/` from the documents.
 * With `--check` writes nothing, and exits 1 when they are not what the documents say. `--folder` names another folder.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { check: { type: "boolean" }, folder: { type: "string" } } });
  const folder = values.folder ?? generatedFolder;
  const documents = await Promise.all(
    services.map(async (service) => [service, await bundleDocument(service)] as const),
  );
  const files = await generate(new Map(documents));
  if (values.check !== true) return said(await writeFiles(folder, files));
  const drifted = await findDrift(folder, files);
  if (drifted.length === 0) return 0;
  process.stderr.write(
    `Not what the OpenAPI documents say:\n${drifted.map((name) => `  openapi/generated/${name}\n`).join("")}Run: pnpm generate\n`,
  );
  return 1;
}

function said(written: readonly string[]): number {
  process.stderr.write(written.length === 0 ? "Everything was up to date.\n" : `Written: ${written.join(", ")}\n`);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof ContractError)) throw error;
  process.stderr.write(`The contract cannot be generated:\n${error.complaints.map((each) => `  ${each}\n`).join("")}`);
  process.exitCode = 1;
}
