import ts from "typescript";
import type { Exported } from "../../generate/reference/public-api.ts";
import { entryFile, sdkProgram } from "../../generate/reference/sdk-program.ts";

/** A fenced block of a docstring. */
export interface Example {
  /** What it is said of: `Orders.place`. */
  readonly of: string;
  readonly code: string;
}

export function examplesOf(api: Iterable<Exported>): Example[] {
  return [...api].flatMap(({ name, doc, members }) => [
    ...doc.examples.map((code) => ({ of: name, code })),
    ...members.flatMap((member) => member.doc.examples.map((code) => ({ of: `${name}.${member.name}`, code }))),
  ]);
}

/**
 * What the compiler says of the examples, `Orders.place: …`, each in a function that has a `shop` and an `error`, with the
 * package's exports imported.
 *
 * @param names what the package exports
 * @param before the program that the examples were found by
 */
export function faultsIn(examples: readonly Example[], names: Iterable<string>, before: ts.Program): string[] {
  const imports = `import { ${[...names].join(", ")} } from "./index.ts";`;
  const files = new Map(
    examples.map(({ code }, index) => [
      entryFile.replace("index.ts", `example-${index}.ts`),
      `${imports} export async function example(shop: Shop, error: unknown) { {\n${code}\n} }\n`,
    ]),
  );
  // An example shows how a value is got, and need not go on to use it, nor all that it was given.
  const program = sdkProgram(
    files,
    { noUnusedLocals: false, noUnusedParameters: false, verbatimModuleSyntax: false },
    before,
  );
  return [...files.keys()].flatMap((file, index) =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(file)).map(({ messageText }) => {
      return `${examples[index]?.of}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
    }),
  );
}
