import { fileURLToPath } from "node:url";
import ts from "typescript";
import { nameOf, type Resource } from "../resources.ts";
import { modules } from "./kinds.ts";

const file = fileURLToPath(new URL("./checked-resources.ts", import.meta.url));

const options: ts.CompilerOptions = {
  strict: true,
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  // Without the browser's.
  lib: ["lib.es2022.d.ts"],
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

/**
 * What the compiler finds wrong with resources that are written as literals of their published types: a field that does
 * not exist, one that is missing, a value of another type. (The published checks let unknown fields pass, and so would a
 * cluster's own schema; the API server refuses them, or drops them with a warning.)
 */
export function wrongFields(resources: readonly Resource[]): readonly string[] {
  const source = resources
    .map(
      (resource, at) =>
        `export const r${at}: import("${modules[resource.kind]}").I${resource.kind} = ${json(resource)};\n`,
    )
    .join("");
  const text = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (name, ...rest) => (name === file ? text : getSourceFile.call(host, name, ...rest));
  host.fileExists = (name) => name === file || fileExists.call(host, name);
  const program = ts.createProgram([file], options, host);
  return [...program.getSyntacticDiagnostics(text), ...program.getSemanticDiagnostics(text)].map((diagnostic) => {
    const statement = text.statements.findIndex(({ end }) => end > (diagnostic.start ?? 0));
    const resource = resources[statement];
    const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
    return `${resource === undefined ? "" : `${nameOf(resource)}: `}${message}`;
  });
}

function json(resource: Resource): string {
  return JSON.stringify(resource, undefined, 2);
}
