import type { Contract, Route } from "@shop/openapi";
import type { ProblemParts } from "../http/problem.ts";
import { isExpectedFailure } from "./failures.ts";

/** Problems of paths that are no operation, so that no contract names them. */
const UNROUTED: Readonly<Record<string, { status: number; title: string }>> = {
  route_not_found: { status: 404, title: "No such path" },
  method_not_allowed: { status: 405, title: "No such method on this path" },
  invalid_request: { status: 400, title: "The request does not fit the contract" },
};

export interface FoundProblem {
  readonly parts: ProblemParts;
  /** Whether it is a defect of ours: the log wants the error itself. */
  readonly defect: boolean;
}

/**
 * The one place where an error becomes a problem. A failure whose code the operation's contract names is answered with
 * the status and the title that stand there; anything else is a 500 that tells nothing of its cause.
 */
export function problemOf(
  error: unknown,
  requestId: string,
  contract: Contract,
  route: Route | undefined,
): FoundProblem {
  if (isExpectedFailure(error)) {
    const { code, fields, message: detail } = error;
    const status = route ? route.problems[code] : UNROUTED[code]?.status;
    const title = contract.titles[code] ?? UNROUTED[code]?.title;
    if (status !== undefined && title !== undefined) {
      return {
        parts: { status, code, title, detail, requestId, fields, headers: headersOf(code, fields) },
        defect: false,
      };
    }
  }
  return { parts: internalError(requestId), defect: true };
}

function internalError(requestId: string): ProblemParts {
  const title = "Something went wrong on our side";
  const detail = `Something went wrong on our side. The log of the service says what, at request id ${requestId}.`;
  return { status: 500, code: "internal_error", title, detail, requestId };
}

function headersOf(code: string, fields: Readonly<Record<string, unknown>>): Record<string, string> {
  if (code === "unauthenticated" || code === "wrong_credentials") return { "WWW-Authenticate": "Bearer" };
  if (code === "method_not_allowed") return { Allow: String(fields["allow"]) };
  return {};
}
