import { fileURLToPath } from "node:url";
import ts from "typescript";

/** Of the checkout. */
const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** What the package exports. */
export const entryFile = fileURLToPath(new URL("../../src/index.ts", import.meta.url));

/**
 * The SDK's sources as the compiler sees them, as strict as the project is.
 *
 * @param beside files that are not on the disk, by name
 * @param before another program of the same sources, so that they are not read twice
 */
export function sdkProgram(
  beside: ReadonlyMap<string, string> = new Map(),
  changes: ts.CompilerOptions = {},
  before?: ts.Program,
): ts.Program {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [entryFile] }, ts.sys, root);
  const all = { ...options, incremental: false, ...changes };
  const host = ts.createCompilerHost(all);
  const onDisk = { fileExists: host.fileExists, readFile: host.readFile };
  return ts.createProgram([entryFile, ...beside.keys()], all, {
    ...host,
    getSourceFile: (name, version) => {
      const read = before?.getSourceFile(name);
      if (read !== undefined) return read;
      const text = beside.get(name) ?? onDisk.readFile(name);
      return text === undefined ? undefined : ts.createSourceFile(name, text, version);
    },
    fileExists: (name) => beside.has(name) || onDisk.fileExists(name),
    readFile: (name) => beside.get(name) ?? onDisk.readFile(name),
  });
}
