import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { root } from "../steps.ts";
import { declarationProgram } from "./declaration-program.ts";

/** TypeScript takes a declaration for the module that lies beside it, by its ending, and CommonJS may not import ES modules. */
const kinds = [
  { declaration: ".d.ts", module: ".js" },
  { declaration: ".d.cts", module: ".cjs" },
] as const;

type Kind = (typeof kinds)[number];

/**
 * Writes the declarations of a package into its dist/, for ES modules and for CommonJS, together with those of the workspace
 * packages that it takes types from, which go into a folder beside them and are imported by relative paths: the tarball is complete
 * by itself. What none of the entries leads to is left out.
 * @param entries the modules that can be imported, by their names in src/
 * @param installed packages of the workspace that are not taken along, since whoever installs this one has them
 */
export async function emitDeclarations(
  folder: string,
  entries: readonly string[],
  installed: readonly string[] = [],
): Promise<void> {
  const sources = entries.map((name) => join(root, folder, "src", name));
  const program = declarationProgram(sources.map((source) => `${source}.ts`));
  const declared = sources.map((source) => `${source}.d.ts`);
  const emitted = emitReachable(declared, program, installed);
  for (const [file, text] of emitted) {
    for (const kind of kinds) {
      const target = placeOf(folder, file, kind);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, withRelativeImports(text, file, { program, installed, folder, target, kind }));
    }
  }
}

const formatHost = { getNewLine: () => "\n", getCanonicalFileName: (name: string) => name };

/** The declarations of the files, and of what it imports over however many steps; the rest of the program is not checked for it. */
function emitReachable(
  entries: readonly string[],
  program: ts.Program,
  installed: readonly string[],
): ReadonlyMap<string, string> {
  const emitted = new Map<string, string>();
  const found = new Set(entries);
  for (const file of found) {
    emitted.set(file, emit(file, program));
    for (const { fileName } of ts.preProcessFile(emitted.get(file) ?? "", true, true).importedFiles) {
      const imported = installed.includes(fileName) ? undefined : declarationOf(fileName, file, program);
      if (imported !== undefined) found.add(imported);
    }
  }
  return emitted;
}

function emit(file: string, program: ts.Program): string {
  const source = program.getSourceFile(file.replace(/\.d\.ts$/, ".ts"));
  if (source === undefined) throw new Error(`${file}: there is no source of it`);
  let declaration = "";
  const { diagnostics } = program.emit(
    source,
    (_file, text) => {
      declaration = text;
    },
    undefined,
    true,
  );
  if (diagnostics.length > 0)
    throw new Error(ts.formatDiagnostics(diagnostics, { ...formatHost, getCurrentDirectory: () => root }));
  return declaration;
}

/** sdk/src/a.d.ts → sdk/dist/a.d.ts; openapi/src/b.d.ts → sdk/dist/openapi/src/b.d.ts */
function placeOf(folder: string, file: string, { declaration }: Kind): string {
  const path = relative(root, file).replace(/\.d\.ts$/, declaration);
  const own = `${folder}/src/`;
  return join(root, folder, "dist", path.startsWith(own) ? path.slice(own.length) : path.replace(/^packages\//, ""));
}

/** The file that a specifier in `file` means, as it was emitted; undefined when it is a package that is installed beside this one. */
function declarationOf(specifier: string, file: string, program: ts.Program): string | undefined {
  const source = file.replace(/\.d\.ts$/, ".ts");
  const { resolvedModule } = ts.resolveModuleName(specifier, source, program.getCompilerOptions(), ts.sys);
  if (resolvedModule === undefined || resolvedModule.resolvedFileName.includes("/node_modules/")) return undefined;
  return resolvedModule.resolvedFileName.replace(/\.ts$/, ".d.ts");
}

interface Place {
  readonly program: ts.Program;
  readonly installed: readonly string[];
  readonly folder: string;
  readonly target: string;
  readonly kind: Kind;
}

function withRelativeImports(text: string, file: string, { program, installed, folder, target, kind }: Place): string {
  let moved = text;
  // From the end, so that the positions of those before stay right.
  for (const { fileName, pos, end } of ts.preProcessFile(text, true, true).importedFiles.toReversed()) {
    const declaration = installed.includes(fileName) ? undefined : declarationOf(fileName, file, program);
    if (declaration === undefined) continue;
    const path = relative(dirname(target), placeOf(folder, declaration, kind)).replace(kind.declaration, kind.module);
    const specifier = path.startsWith(".") ? path : `./${path}`;
    moved = `${moved.slice(0, pos)}"${specifier}"${moved.slice(end + 2)}`;
  }
  return moved;
}
