import type { Contract } from "@shop/openapi";
import { contract as orderContract } from "@shop/openapi/order-service";
import { contract as userContract } from "@shop/openapi/user-service";
import { answerNotReady, answerWithProblem, type ChosenProblem, type PlainHandler } from "@shop/service-kit";

export type ServiceName = "user-service" | "order-service";

const contracts: Readonly<Record<ServiceName, Contract>> = {
  "user-service": userContract,
  "order-service": orderContract,
};

interface Pattern {
  readonly method: string;
  readonly path: RegExp;
  readonly operation: string;
}

const known = new Map<ServiceName, readonly Pattern[]>();

/** The operation that a request is for; `readyz` for the question whether a service is ready, `undefined` for anything else. */
export function operationOf(service: ServiceName, method: string, target: string): string | undefined {
  const [path = ""] = target.split("?", 1);
  if (path === "/readyz") return "readyz";
  return patternsOf(service).find((pattern) => pattern.method === method && pattern.path.test(path))?.operation;
}

function patternsOf(service: ServiceName): readonly Pattern[] {
  const before = known.get(service);
  if (before !== undefined) return before;
  const patterns = Object.values(contracts[service].routes).map(({ method, path, operationId }) => ({
    method,
    path: new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`),
    operation: operationId,
  }));
  known.set(service, patterns);
  return patterns;
}

/**
 * Answers as an operation that fails with this problem. `readyz` says it as the reason not to be sent work; for a path that is none
 * of the contract's any operation that has the problem will do.
 * @throws TypeError when the contract has no such problem there, or it has other fields
 */
export function problemAnswer(service: ServiceName, operation: string, problem: ChosenProblem): PlainHandler {
  const contract = contracts[service];
  if (operation === "readyz") return answerNotReady(contract, problem.detail);
  const found = operation in contract.routes ? operation : operationsWith(contract, problem.code)[0];
  if (found === undefined) throw new TypeError(`${service} has no problem ${problem.code}`);
  return answerWithProblem(contract, found, problem);
}

/** @throws TypeError when no operation that is meant has such a problem, or it has other fields */
export function checkProblem(target: string, problem: ChosenProblem): void {
  const meant = Object.values(contracts).filter(
    ({ service, routes }) => target === "any" || target === service || target in routes,
  );
  const places = meant.flatMap((contract) =>
    (target in contract.routes ? [target] : operationsWith(contract, problem.code)).map((id) => ({ contract, id })),
  );
  if (places.length === 0) throw new TypeError(`${target} has no problem ${problem.code}`);
  for (const { contract, id } of places) answerWithProblem(contract, id, problem);
}

/** Whether there is such an operation, service, or anything else that faults can be for. */
export function isTarget(target: string): boolean {
  return (
    target === "any" ||
    target === "readyz" ||
    target in contracts ||
    Object.values(contracts).some(({ routes }) => target in routes)
  );
}

function operationsWith({ routes }: Contract, code: string): readonly string[] {
  return Object.values(routes)
    .filter(({ problems }) => problems[code] !== undefined)
    .map(({ operationId }) => operationId);
}
