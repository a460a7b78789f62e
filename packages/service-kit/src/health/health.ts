import type { ServerResponse } from "node:http";
import type { Contract } from "@shop/openapi";
import type { PlainHandler, PlainRoutes } from "../http/plain-handler.ts";
import { replyHeadersOf } from "../http/reply-headers.ts";
import { version } from "../version.ts";
import { type CheckResult, type HealthCheck, runCheck } from "./check.ts";

export interface HealthOptions {
  readonly service: string;
  /** What runs here: the release, and the hash of the contract that it speaks. */
  readonly version: string;
  readonly contract: string;
  /** By the name under which the result is shown. */
  readonly checks: Readonly<Record<string, HealthCheck>>;
  /** Aborted while the service drains. */
  readonly drain: AbortSignal;
  /** Milliseconds for one check. Default 1000. */
  readonly timeoutMs?: number;
}

/** What `/readyz` answers. `reasons` says in words what is wrong; empty when `status` is `ready`. */
export interface ReadyReport {
  readonly status: "ready" | "not_ready";
  readonly service: string;
  readonly version: string;
  /** SHA-256 (hex) of the contract: two services with the same one speak the same. */
  readonly contract: string;
  readonly reasons: readonly string[];
  readonly checks: Readonly<Record<string, CheckResult>>;
}

/**
 * `/livez`: 200 as long as the process can answer at all; restart it when it does not.
 * `/readyz`: 200 when it should be sent work, 503 with the reasons while it drains or a check fails.
 */
export function healthRoutes(options: HealthOptions): PlainRoutes {
  const { service } = options;
  const report = shared(() => readyReport(options));
  const live: PlainHandler = (_request, response) => send(response, 200, { status: "live", service });
  const ready: PlainHandler = async (_request, response) => {
    const found = await report();
    send(response, found.status === "ready" ? 200 : 503, found);
  };
  return new Map([
    ["/livez", live],
    ["/readyz", ready],
  ]);
}

/** Answers as a `/readyz` that has this reason not to be sent work. For tests that need one which can't be brought about. */
export function answerNotReady({ service, hash }: Contract, reason: string): PlainHandler {
  const report: ReadyReport = { status: "not_ready", service, version, contract: hash, reasons: [reason], checks: {} };
  return (_request, response) => send(response, 503, report);
}

async function readyReport({
  service,
  version,
  contract,
  checks,
  drain,
  timeoutMs = 1000,
}: HealthOptions): Promise<ReadyReport> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await runCheck(check, timeoutMs)] as const),
  );
  const reasons = results.flatMap(([name, { problems }]) => problems.map((problem) => `${name}: ${problem}`));
  if (drain.aborted) reasons.unshift("the service is going down");
  const status = reasons.length === 0 ? "ready" : "not_ready";
  return { status, service, version, contract, reasons, checks: Object.fromEntries(results) };
}

/** Callers who ask while an answer is being found get that one, so that many of them cost no more than one. */
function shared<T>(find: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | undefined;
  return () => {
    underWay ??= find().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}

function send(response: ServerResponse, status: number, report: object): void {
  const body = Buffer.from(`${JSON.stringify(report, undefined, 2)}\n`);
  response.writeHead(status, {
    ...replyHeadersOf(response),
    "Content-Type": "application/json",
    "Content-Length": body.byteLength,
  });
  response.end(body);
}
