import type { Access } from "../../src/contract.ts";
import type { Document } from "../document/document.ts";
import type { Operation } from "../document/operations.ts";
import { findOwnWay } from "../document/own-way.ts";
import { problemCodes } from "../document/problems.ts";
import type { Rule } from "./rule.ts";

/** What the router itself answers because of what an operation takes. Answering what is not declared would be a bug. */
export const impliedProblemsRule: Rule = (operation, document) => {
  const declared = declaredProblems(document, operation);
  return impliedProblems(operation)
    .filter(([code, status]) => declared.get(code) !== status)
    .map(([code, status, why]) => `${why}, so it can answer ${status} ${code}, which it does not declare`);
};

function declaredProblems(document: Document, operation: Operation): Map<string, string> {
  const codes = [...problemCodes(document, operation)];
  return new Map(codes.flatMap(([status, list]) => list.map((code): [string, string] => [code, status])));
}

type Implied = readonly [code: string, status: string, why: string];

function impliedProblems(operation: Operation): Implied[] {
  return [...accessProblems(operation), ...inputProblems(operation), ["internal_error", "500", "can fail"]];
}

function accessProblems(operation: Operation): Implied[] {
  const access = operation.raw["x-access"] as Access | undefined;
  const way = findOwnWay(operation);
  const implied: Implied[] = [];
  if (access?.anonymous === "none") implied.push(["unauthenticated", "401", "needs a login"]);
  if (access?.customer === "none") implied.push(["not_allowed", "403", "is not for customers"]);
  if (access?.customer === "own" && way?.kind === "thing") implied.push([way.code, "404", "hides what is another's"]);
  return implied;
}

function inputProblems({ raw, body, parameters }: Operation): Implied[] {
  const implied: Implied[] = [];
  const takesIfMatch = parameters.some((each) => each.in === "header" && each.name.toLowerCase() === "if-match");
  if (body !== null || parameters.length > 0) implied.push(["invalid_request", "400", "takes input"]);
  if (body !== null)
    implied.push(["payload_too_large", "413", "takes a body"], ["unsupported_media_type", "415", "takes a body"]);
  if (takesIfMatch) implied.push(["precondition_failed", "412", "takes If-Match"]);
  if (raw["x-rate-limit"] !== undefined) implied.push(["too_many_requests", "429", "has a rate limit"]);
  if (raw["x-idempotency"] !== undefined) {
    implied.push(["idempotency_in_flight", "409", "takes an Idempotency-Key"]);
    implied.push(["idempotency_key_reused", "422", "takes an Idempotency-Key"]);
  }
  return implied;
}
