import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { root } from "../steps.ts";

/**
 * Writes the declarations of a package into its dist/, together with those of the workspace packages that it takes types from,
 * which go into a folder beside them and are imported by relative paths: the tarball is complete by itself.
 */
export async function emitDeclarations(folder: string): Promise<void> {
  const program = declarationProgram(join(root, folder, "src/index.ts"));
  const emitted = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (file, text) => void emitted.set(file, text), undefined, true);
  if (diagnostics.length > 0)
    throw new Error(ts.formatDiagnostics(diagnostics, { ...formatHost, getCurrentDirectory: () => root }));

  for (const [file, text] of emitted) {
    const target = placeOf(folder, file);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(
      target,
      withRelativeImports(text, (specifier) => resolved(specifier, file, program, folder, target)),
    );
  }
}

const formatHost = { getNewLine: () => "\n", getCanonicalFileName: (name: string) => name };

/** The compiler emits nothing of a file that it found by way of node_modules, so those of the workspace are named to it. */
function declarationProgram(entry: string): ts.Program {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [entry] }, ts.sys, root);
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
    .createProgram([entry], emitting, host)
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

/** sdk/src/a.d.ts → sdk/dist/a.d.ts; openapi/src/b.d.ts → sdk/dist/openapi/src/b.d.ts */
function placeOf(folder: string, file: string): string {
  const path = relative(root, file);
  const own = `${folder}/src/`;
  return join(root, folder, "dist", path.startsWith(own) ? path.slice(own.length) : path.replace(/^packages\//, ""));
}

/** The specifier as it must read in `target`, or undefined when it names a package that is installed beside this one. */
function resolved(
  specifier: string,
  file: string,
  program: ts.Program,
  folder: string,
  target: string,
): string | undefined {
  const source = file.replace(/\.d\.ts$/, ".ts");
  const { resolvedModule } = ts.resolveModuleName(specifier, source, program.getCompilerOptions(), ts.sys);
  if (resolvedModule === undefined || resolvedModule.resolvedFileName.includes("/node_modules/")) return undefined;
  const declaration = placeOf(folder, resolvedModule.resolvedFileName.replace(/\.ts$/, ".d.ts"));
  const path = relative(dirname(target), declaration).replace(/\.d\.ts$/, ".js");
  return path.startsWith(".") ? path : `./${path}`;
}

function withRelativeImports(text: string, rewrite: (specifier: string) => string | undefined): string {
  let moved = text;
  // From the end, so that the positions of those before stay right.
  for (const { fileName, pos, end } of ts.preProcessFile(text, true, true).importedFiles.toReversed()) {
    const specifier = rewrite(fileName);
    if (specifier !== undefined) moved = `${moved.slice(0, pos)}"${specifier}"${moved.slice(end + 2)}`;
  }
  return moved;
}
