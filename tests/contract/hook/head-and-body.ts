import type { Reply } from "./reply.ts";

export const problemType = "application/problem+json";

/** Where a problem, which is right by itself, says something else in its body than in its head. */
export function disagreements({ status, headers }: Reply, body: string): string[] {
  const problem = JSON.parse(body) as Readonly<Record<string, unknown>>;
  const faults: string[] = [];
  if (problem.status !== status) faults.push(`says in its body that it is ${String(problem.status)}`);
  if (problem.type !== `urn:shop:problem:${String(problem.code)}`) faults.push(`has the type ${String(problem.type)}`);
  if (problem.request_id !== headers.get("x-request-id")) faults.push("has another request id in its head");
  const wait = problem.retry_after === undefined ? undefined : String(problem.retry_after);
  if (headers.get("retry-after") !== wait)
    faults.push(`says to wait ${wait} and ${headers.get("retry-after")} seconds`);
  return faults;
}
