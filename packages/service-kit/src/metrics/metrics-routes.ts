import { hash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { isLocalCaller, isLoopbackHost } from "../http/host-check.ts";
import type { PlainHandler, PlainRoutes } from "../http/plain-handler.ts";
import { writeProblem } from "../http/problem.ts";
import { requestIdOf } from "../http/request-id.ts";
import { apiSecurityHeaders } from "../http/security-headers.ts";
import type { Metrics } from "./metrics.ts";

export interface MetricsAccess {
  /** The host that the service listens on. On a loopback one, callers on this machine need no key. */
  readonly listenHost: string;
  /** `SHOP_METRICS_TOKEN`. */
  readonly token: string | undefined;
  /** Whether the bearer token is an operator's. A rejection with the code `unauthenticated` is a no, too. */
  readonly authorise: (bearer: string) => Promise<boolean>;
}

/**
 * `/metrics`. They show how much is sold, so not everybody may read them: a caller on this machine when the service
 * listens on a loopback address (and the call came through no proxy and from no web page), else who has the metrics
 * token or an operator's key.
 */
export function metricsRoutes(metrics: Metrics, access: MetricsAccess): PlainRoutes {
  const verdictOn = reader(access);
  const handler: PlainHandler = async (request, response) => {
    const verdict = await verdictOn(request);
    if (verdict !== "may read") {
      writeProblem(response, { ...refusals[verdict], requestId: requestIdOf(request) });
      return;
    }
    const body = Buffer.from(await metrics.text());
    const about = { "Content-Type": metrics.contentType, "Content-Length": body.byteLength };
    response.writeHead(200, { ...apiSecurityHeaders, ...about }).end(body);
  };
  return new Map([["/metrics", handler]]);
}

type Verdict = "may read" | "may not read" | "not known";

const refusals = {
  "may not read": {
    status: 401,
    code: "unauthenticated",
    title: "A valid session or API key is needed",
    detail: "Send an operator's API key or SHOP_METRICS_TOKEN as `Authorization: Bearer …`.",
    headers: { "WWW-Authenticate": "Bearer" },
  },
  "not known": {
    status: 503,
    code: "overloaded",
    title: "Too much to do right now",
    detail: "The key can't be checked at the moment. Try again, or use SHOP_METRICS_TOKEN.",
    fields: { retry_after: 1 },
  },
} as const;

function reader({ listenHost, token, authorise }: MetricsAccess): (request: IncomingMessage) => Promise<Verdict> {
  const openToLocal = isLoopbackHost(listenHost);
  const isToken = token === undefined ? () => false : matcherOf(token);
  return async (request) => {
    if (openToLocal && isLocalCaller(request)) return "may read";
    const bearer = /^Bearer ([^\s]+)$/i.exec(request.headers.authorization ?? "")?.[1];
    if (bearer === undefined) return "may not read";
    if (isToken(bearer)) return "may read";
    try {
      return (await authorise(bearer)) ? "may read" : "may not read";
    } catch (error) {
      const refused = error instanceof Error && "code" in error && error.code === "unauthenticated";
      return refused ? "may not read" : "not known";
    }
  };
}

/** Compares in a time that does not depend on how much of a guess is right, nor on its length. */
function matcherOf(secret: string): (guess: string) => boolean {
  const digest = (text: string): Buffer => hash("sha256", text, "buffer");
  const expected = digest(secret);
  return (guess) => timingSafeEqual(digest(guess), expected);
}
