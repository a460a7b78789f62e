import { type Contract, faultsOf, type Route, type ValidationError } from "@shop/openapi";
import type { PlainHandler } from "../http/plain-handler.ts";
import { type ProblemParts, problemText, writeProblem } from "../http/problem.ts";
import { requestIdOf } from "../http/request-id.ts";
import { problemOf } from "./problem-of.ts";

/** A failure as an operation would throw it. */
export interface ChosenProblem {
  readonly code: string;
  readonly detail: string;
  /** What stands in the problem beside the usual members. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The same, for problems that have such fields in the contract. */
  readonly usualFields?: Readonly<Record<string, unknown>>;
}

/**
 * Answers every request with one problem of an operation, exactly as the operation that fails with it is answered: status, title,
 * headers. For tests that need a failure which can't be brought about.
 * @throws TypeError when the contract does not know the operation, or has no such problem for it, or the fields do not fit
 */
export function answerWithProblem(contract: Contract, operationId: string, chosen: ChosenProblem): PlainHandler {
  const route = contract.routes[operationId];
  if (route === undefined) throw new TypeError(`${contract.service} has no operation ${operationId}`);
  const { code, detail, fields, usualFields } = chosen;
  if (route.problems[code] === undefined) {
    throw new TypeError(`${operationId} has no problem ${code}; it has ${Object.keys(route.problems).join(", ")}`);
  }
  const partsOf = (all: ChosenProblem["fields"], requestId: string): ProblemParts =>
    problemOf(Object.assign(new Error(detail), { code, fields: all }), requestId, contract, route).parts;
  const named = namedFields(contract, route, partsOf({ ...usualFields, ...fields }, "unsent"));
  const unknown = Object.keys(fields).filter((name) => !(name in named));
  if (unknown.length > 0) throw new TypeError(`${code} has no field ${unknown.join(", ")}`);
  return (request, response) => writeProblem(response, partsOf(named, requestIdOf(request)));
}

/** What the contract names of the fields: the validators of replies take away the rest. @throws TypeError when one is missing or wrong */
function namedFields(contract: Contract, route: Route, parts: ProblemParts): Readonly<Record<string, unknown>> {
  const problem: Record<string, unknown> = JSON.parse(problemText(parts));
  const check = contract.validators[route.operationId]?.responses[String(parts.status)];
  if (check?.(problem) === false) throw new TypeError(`${parts.code}: ${describe(check.errors ?? [])}`);
  return Object.fromEntries(Object.entries(problem).filter(([name]) => name in (parts.fields ?? {})));
}

const describe = (errors: readonly ValidationError[]): string =>
  faultsOf(errors)
    .map(({ pointer, detail }) => `${pointer} ${detail}`)
    .join("; ");
