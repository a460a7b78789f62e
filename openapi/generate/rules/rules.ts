import { ContractError, complainTogether } from "../contract-error.ts";
import type { Document } from "../document/document.ts";
import { type Operation, readOperations, unknownPathKeys } from "../document/operations.ts";
import { accessRule } from "./access-rule.ts";
import { descriptionRule } from "./description-rule.ts";
import { strangeExtensions } from "./extension-rule.ts";
import { impliedProblemsRule } from "./implied-problems-rule.ts";
import { limitsRule } from "./limits-rule.ts";
import { parameterRule } from "./parameter-rule.ts";
import { problemRule } from "./problem-rule.ts";
import { responseRule } from "./response-rule.ts";
import type { Rule } from "./rule.ts";
import { undoRule } from "./undo-rule.ts";

const rules: readonly Rule[] = [
  descriptionRule,
  accessRule,
  parameterRule,
  responseRule,
  problemRule,
  impliedProblemsRule,
  limitsRule,
  undoRule,
];

/** Throws a ContractError with everything that the document lacks before code can be made of it. */
export function checkDocument(document: Document): void {
  const strange = [...strangePaths(document), ...strangeExtensions(document), ...doubledIds(document)];
  if (strange.length > 0) throw new ContractError(strange);
  complainTogether(readOperations(document), (operation) =>
    // A schema that cannot be read stops several rules with the same message: said once.
    [...new Set(rules.flatMap((rule) => complaints(rule, operation, document)))].map(
      (message) => `${operation.where}: ${message}`,
    ),
  );
}

/** A schema that cannot even be read is a complaint like any other. */
function complaints(rule: Rule, operation: Operation, document: Document): readonly string[] {
  try {
    return rule(operation, document);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function strangePaths(document: Document): string[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    unknownPathKeys(item).map((key) => `${path}: "${key}" is not one of get, post, put, delete`),
  );
}

function doubledIds(document: Document): string[] {
  const ids = readOperations(document).map((operation) => operation.id);
  const doubled = ids.filter((id, index) => id !== "" && ids.indexOf(id) !== index);
  return doubled.map((id) => `two operations are called ${id}`);
}
