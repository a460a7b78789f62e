import ts from "typescript";
import type { Member } from "./members.ts";
import { routes } from "./problems.ts";

/** Whose work is loaded when it is called, so that its operation stands elsewhere. */
const elsewhere = new Map([["stream", "listEvents"]]);

/** The operation that a method calls: the one operationId that stands in its body. */
export function operationOf({ name, declaration }: Member): string | undefined {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) && routes.has(node.text)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  if (found.size > 1) throw new Error(`${declaration.getText()} calls ${[...found].join(" and ")}`);
  return [...found][0] ?? elsewhere.get(name);
}
