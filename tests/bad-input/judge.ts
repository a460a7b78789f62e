import { isDeepStrictEqual } from "node:util";
import type { WireAnswer, WireRequest } from "../support/wire.ts";
import type { TestedOperation } from "./tested-operation.ts";

/** How a request must be answered. */
export interface Expected {
  readonly status: number;
  readonly codes: readonly string[];
}

interface ProblemBody {
  readonly type?: unknown;
  readonly title?: unknown;
  readonly status?: unknown;
  readonly detail?: unknown;
  readonly code?: unknown;
  readonly request_id?: unknown;
}

/** What must never be in an answer, unless the request itself brought it. */
const LEAKS = [
  /\bat [^"]*:\d+:\d+/,
  /node_modules|node:internal|file:\/\/|\.ts\b|\.js\b/,
  /<!doctype|<html|<pre|<body/i,
  /sqlite|better-sqlite3|SELECT |INSERT |UPDATE [a-z]+ SET|constraint failed|no such (?:table|column)/i,
  /\b(?:Type|Range|Syntax|Reference)Error\b|undefined|\[object/,
  /a long password|\$argon2/,
];

/** Everything that is wrong with a refusal, whichever it is: a sentence each. */
export function faultsOfRefusal(
  answer: WireAnswer,
  sent: WireRequest,
  operation: TestedOperation | undefined,
): string[] {
  const { status, headers, text } = answer;
  const problem = parsed(text);
  const wrong: string[] = [];
  if (status < 400) wrong.push("it was not refused");
  if (status >= 500) wrong.push("it is our fault by its status");
  if (headers["content-type"] !== "application/problem+json") wrong.push(`it is ${headers["content-type"]}`);
  if (problem === undefined) return [...wrong, "it is no JSON object"];
  wrong.push(...faultsOfProblem(problem, answer, sent), ...(operation ? undeclared(problem, status, operation) : []));
  for (const leak of LEAKS) {
    const found = leak.exec(text)?.[0];
    if (found !== undefined && !everythingOf(sent).includes(found)) wrong.push(`it tells ${JSON.stringify(found)}`);
  }
  return wrong;
}

function faultsOfProblem(problem: ProblemBody, { status, headers }: WireAnswer, sent: WireRequest): string[] {
  const wrong: string[] = [];
  const id = sent.headers.find(([name]) => name === "x-request-id")?.[1];
  if (problem.request_id !== id) wrong.push(`it is about the request ${String(problem.request_id)}`);
  if (headers["x-request-id"] !== id) wrong.push(`its header is about the request ${headers["x-request-id"]}`);
  if (problem.status !== status) wrong.push(`its body says ${String(problem.status)}`);
  if (problem.type !== `urn:shop:problem:${String(problem.code)}`) wrong.push(`its type is ${String(problem.type)}`);
  for (const name of ["title", "detail"] as const)
    if (typeof problem[name] !== "string" || problem[name] === "") wrong.push(`it has no ${name}`);
  if (headers["x-content-type-options"] !== "nosniff") wrong.push("a browser may guess what it is");
  if (status === 401 && headers["www-authenticate"] !== "Bearer") wrong.push("it does not say how to authenticate");
  if ((status === 429 || status === 503) && !/^\d+$/.test(headers["retry-after"] ?? ""))
    wrong.push("it has no Retry-After");
  return wrong;
}

/** What the contract does not say of the operation. */
function undeclared(problem: ProblemBody, status: number, { route, contract }: TestedOperation): string[] {
  const types = route.responses[String(status)];
  if (types === undefined) return ["the contract does not name its status"];
  const wrong: string[] = [];
  if (!types.includes("application/problem+json")) wrong.push("the contract does not name its media type");
  if (route.problems[String(problem.code)] !== status) wrong.push(`the contract does not name ${String(problem.code)}`);
  if (contract.titles[String(problem.code)] !== problem.title) wrong.push("its title is not the contract's");
  const validate = contract.validators[route.operationId]?.responses[String(status)];
  const stripped = structuredClone(problem);
  if (validate?.(stripped) !== true) wrong.push(`it does not fit: ${JSON.stringify(validate?.errors)}`);
  if (!isDeepStrictEqual(stripped, problem)) wrong.push("it has members that the contract does not name");
  return wrong;
}

function parsed(text: string): ProblemBody | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function everythingOf({ target, headers, body }: WireRequest): string {
  return `${target} ${headers.flat().join(" ")} ${body?.toString("utf8") ?? ""}`;
}

/** One line about an answer, with what is needed to see it again. */
export function reported(what: string, sent: WireRequest, answer: WireAnswer, wrong: readonly string[]): string {
  const body = sent.body === undefined ? "" : ` ${JSON.stringify(sent.body.toString("latin1").slice(0, 200))}`;
  return `${what}: ${sent.method} ${sent.target.slice(0, 200)}${body} → ${answer.status} ${answer.text.slice(0, 300)}: ${wrong.join(", ")}`;
}
