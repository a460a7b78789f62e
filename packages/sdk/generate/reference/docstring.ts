import ts from "typescript";

/** What is said of a thing where it is declared. */
export interface Docstring {
  /** Markdown, examples included; empty when nothing is said. */
  readonly text: string;
  /** The code of each fenced block in it. */
  readonly examples: readonly string[];
  /** Of each `@throws`: which error, and when. */
  readonly throws: readonly string[];
}

export function docstringOf(symbol: ts.Symbol | ts.Signature, checker: ts.TypeChecker): Docstring {
  const tags = symbol.getJsDocTags();
  const tagged = (name: string): string[] =>
    tags.filter((tag) => tag.name === name).map((tag) => ts.displayPartsToString(tag.text).trim());
  // The contract's descriptions come as tags.
  const said = ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();
  const text = [said, ...tagged("description")].filter((part) => part !== "").join("\n\n");
  return { text, examples: examplesIn(text), throws: tagged("throws") };
}

const fence = /^```ts\n([\s\S]*?)\n```$/gm;

function examplesIn(text: string): string[] {
  return [...text.matchAll(fence)].map(([, code = ""]) => code);
}

/** The words without the examples. */
export function withoutExamples({ text }: Docstring): string {
  return text.replaceAll(fence, "").trim();
}
