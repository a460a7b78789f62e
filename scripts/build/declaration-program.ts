import { join } from "node:path";
import ts from "typescript";
import { root } from "../steps.ts";

/** The compiler emits nothing of a file that it found by way of node_modules, so those of the workspace are named to it. */
export function declarationProgram(entries: readonly string[]): ts.Program {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [...entries] }, ts.sys, root);
  const emitting = {
    ...options,
    noEmit: false,
    incremental: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: root,
    outDir: root,
  };
  const host = cachingHost(emitting);
  const ours = ts
    .createProgram(entries, emitting, host)
    .getSourceFiles()
    .filter(({ fileName, isDeclarationFile }) => !isDeclarationFile && !fileName.includes("/node_modules/"));
  return ts.createProgram(
    ours.map(({ fileName }) => fileName),
    emitting,
    host,
  );
}

/** Parses each file once, though two programs ask for it. */
function cachingHost(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const parsed = new Map<string, ts.SourceFile | undefined>();
  return {
    ...host,
    getSourceFile(fileName, ...rest) {
      if (!parsed.has(fileName)) parsed.set(fileName, host.getSourceFile(fileName, ...rest));
      return parsed.get(fileName);
    },
  };
}
