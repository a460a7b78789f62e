import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";
import { hookFile } from "../hook/files.ts";
import { outsideServices, readDocument, serviceNames } from "./documents.ts";
import { makeTable, type SchemaPlaces } from "./table.ts";
import { validatorsSource } from "./validators.ts";

const here = fileURLToPath(new URL(".", import.meta.url));

const common = {
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node22",
  logLevel: "silent",
} as const satisfies BuildOptions;

/**
 * Makes the hook in a folder: a small file that is loaded into every process, and one with the contract for each service. Made
 * once for all processes of a run, because Ajv takes half a second to do it.
 */
export async function buildHook(folder: string): Promise<void> {
  await Promise.all([
    build({ ...common, entryPoints: [join(here, "../hook/main.ts")], outfile: join(folder, hookFile) }),
    ...serviceNames.map((name) => buildContract(name, join(folder, `${name}.cjs`))),
    ...Object.entries(outsideServices).map(([name, from]) => buildContract(name, join(folder, `${name}.cjs`), from)),
  ]);
}

async function buildContract(name: string, outfile: string, from?: string): Promise<void> {
  const document = await readDocument(name, from);
  const schemas: SchemaPlaces = new Map();
  const table = makeTable(name, document, schemas);
  const contents = `${validatorsSource(document, schemas)}
module.exports = { service: ${JSON.stringify(table)}, validators };`;
  await build({ ...common, stdin: { contents, resolveDir: here }, outfile, minify: true });
}
