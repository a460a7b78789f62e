import { type ServerResponse, STATUS_CODES } from "node:http";
import { type HeaderSet, replyHeadersOf } from "./reply-headers.ts";
import { apiSecurityHeaders } from "./security-headers.ts";

/** What a problem document (RFC 9457) is made of. `fields` stand beside the standard members. */
export interface ProblemParts {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly requestId: string;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export const problemMediaType = "application/problem+json";

/** The document as JSON text. */
export function problemText({ status, code, title, detail, requestId, fields }: ProblemParts): string {
  const type = `urn:shop:problem:${code}`;
  return JSON.stringify({ ...fields, type, title, status, detail, code, request_id: requestId });
}

/** Answers with a problem. Does nothing when a reply has already begun: a second one can't be sent. */
export function writeProblem(response: ServerResponse, problem: ProblemParts): void {
  if (response.headersSent || response.destroyed) return;
  const body = problemText(problem);
  const headers = problemHeaders(problem, Buffer.byteLength(body), replyHeadersOf(response));
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.statusCode = problem.status;
  response.end(body);
}

/** The whole reply as bytes, for a socket whose request could not be parsed. Closes the connection. */
export function rawProblem(problem: ProblemParts, always: HeaderSet = apiSecurityHeaders): Buffer {
  const body = Buffer.from(problemText(problem));
  const own = { Date: new Date().toUTCString(), Connection: "close" };
  const headers = { ...problemHeaders(problem, body.byteLength, always), ...own };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ""}\r\n${lines.join("")}\r\n`;
  return Buffer.concat([Buffer.from(head, "latin1"), body]);
}

function problemHeaders(problem: ProblemParts, length: number, always: HeaderSet): Record<string, string> {
  return {
    ...always,
    "Content-Type": problemMediaType,
    "Content-Length": String(length),
    "X-Request-Id": problem.requestId,
    ...retryAfter(problem.fields),
    ...problem.headers,
  };
}

function retryAfter(fields: ProblemParts["fields"]): Record<string, string> {
  const seconds = fields?.retry_after;
  return typeof seconds === "number" ? { "Retry-After": String(seconds) } : {};
}
