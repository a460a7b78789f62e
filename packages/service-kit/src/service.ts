import type { Duplex } from "node:stream";
import type { Database } from "@shop/database";
import express from "express";
import type { ServiceSettings } from "./config/service-settings.ts";
import type { ServiceDefinition } from "./contract/define-service.ts";
import { docsRoutes } from "./docs-page/docs-page.ts";
import { healthRoutes } from "./health/health.ts";
import { addressReader } from "./http/client-address.ts";
import { createGuards, type GuardOptions } from "./http/guards.ts";
import { listen, type ServeOptions, type ServerLimits, servePortless } from "./http/listen.ts";
import type { PlainHandler, PlainRoutes } from "./http/plain-handler.ts";
import { addressLimiter, defaultAddressLimits, type RateLimit } from "./http/rate-limit.ts";
import { replyHeaders } from "./http/reply-headers.ts";
import type { ServiceLog } from "./logging/logger.ts";
import { requestLog } from "./logging/request-log.ts";
import { observeDatabase } from "./metrics/database-metrics.ts";
import { countDroppedCalls } from "./metrics/dropped-calls.ts";
import { observeGuards } from "./metrics/guard-metrics.ts";
import { createMetrics, type Metrics, type OwnMetrics } from "./metrics/metrics.ts";
import { metricsRoutes } from "./metrics/metrics-routes.ts";
import type { StartedService } from "./process/run-service.ts";
import { type Authenticate, authenticator } from "./router/authenticate.ts";
import { isOperator } from "./router/authorize.ts";
import { createRouter, type RouterOptions } from "./router/router.ts";
import { traceFields } from "./tracing/call-trace.ts";
import { Tracing } from "./tracing/tracing.ts";
import { version } from "./version.ts";

export interface ServiceOptions {
  readonly definition: ServiceDefinition;
  readonly database: Database;
  readonly settings: ServiceSettings;
  readonly log: ServiceLog;
  /** The flag of `shop up` that chooses the port, for the message about a busy one. */
  readonly portFlag: string;
  readonly clock?: () => Date;
  readonly guards?: GuardOptions;
  readonly limits?: Partial<ServerLimits>;
  readonly addressLimits?: Partial<Readonly<Record<"login" | "sign_up", RateLimit>>>;
  readonly bodyLimitBytes?: number;
  readonly writeDeadlineMs?: number;
  /** Adds figures of the service's own to its metrics. Called once, before anything is served. */
  readonly observe?: (metrics: OwnMetrics) => void;
}

/** A service that is put together and does not listen yet. */
export interface Service {
  readonly app: express.Express;
  listen(): Promise<StartedService>;
  /** Answers on connections that it is handed, with all that stands before the router, and opens no port. */
  serve(): ServedService;
}

/** A service without a port. */
export interface ServedService {
  /**
   * @param connection the far end of one: any stream of bytes in both directions
   * @param instead answers on this connection in the place of the operations
   */
  accept(connection: Duplex, instead?: PlainHandler): void;
  /** As that of a service that listens; the database is closed with it. */
  close(deadlineMs: number): Promise<void>;
}

/** What is kept an eye on, from the making of a service to its end. */
interface Watch {
  readonly metrics: Metrics;
  readonly tracing: Tracing;
}

/** Puts a service together out of its contract's handlers, its database and its settings. */
export function createService(options: ServiceOptions): Service {
  const { definition, database, settings, log } = options;
  const { service } = definition.contract;
  const drain = new AbortController();
  const metrics = createMetrics({ service });
  const tracing = new Tracing({ settings: settings.tracing, service, version, logger: log.logger });
  observeDatabase(metrics, database);
  options.observe?.(metrics);
  const wrongReplies = countWrongReplies(metrics, log);
  const guards = createGuards({ loopbackNamesOnly: settings.open, onShed: metrics.shed, ...options.guards });
  observeGuards(metrics, guards);
  const authenticate = authenticator({
    credentials: database.credentials,
    operatorKey: settings.operatorKey,
    open: settings.open,
  });
  const addressOf = addressReader(settings.trustedProxies);
  const clock = options.clock ?? (() => new Date());
  const limits = { ...defaultAddressLimits, ...options.addressLimits };
  const headers = replyHeaders({ contractHash: definition.contract.hash, corsOrigins: settings.corsOrigins });
  const router = createRouter({
    definition,
    guards,
    metrics,
    authenticate,
    clock,
    plain: pagesOf(options, metrics, authenticate, drain.signal),
    limiters: {
      login: addressLimiter(database.rateLimits, "login", limits.login, addressOf),
      sign_up: addressLimiter(database.rateLimits, "sign_up", limits.sign_up, addressOf),
    },
    addressOf,
    log: requestLog(log.logger),
    bodyLimitBytes: options.bodyLimitBytes ?? 64 * 1024,
    writeDeadlineMs: options.writeDeadlineMs ?? 5_000,
    drain: drain.signal,
    onWrongReply: wrongReplies,
    replyHeaders: headers,
    onDropped: countDroppedCalls(metrics),
    tracer: () => tracing.tracer,
  });
  const app = express().disable("x-powered-by").disable("etag").set("query parser", "simple").use(router);
  const serving: ServeOptions = {
    guards,
    drain,
    replyHeaders: headers,
    onClientError: metrics.clientError,
    onError: (error) => log.logger.error({ err: error }, "a connection or a request failed outside of the router"),
    onConnectionDropped: () => metrics.shed("connections"),
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  };
  return {
    app,
    listen: () => start(options, app, serving, { metrics, tracing }),
    serve: () => {
      const server = servePortless(app, serving);
      return { accept: server.accept, close: closeWith(server, options, { metrics, tracing }) };
    },
  };
}

async function start(
  options: ServiceOptions,
  app: express.Express,
  serving: ServeOptions,
  watch: Watch,
): Promise<StartedService> {
  const { definition, database, settings, portFlag, log } = options;
  await watch.tracing.start();
  const server = await listen(app, { ...serving, host: settings.host, port: settings.port, portFlag });
  if (settings.open) {
    log.logger.warn("SHOP_OPEN=1: everybody who reaches this port on this machine may do everything, without a login");
  }
  const close = closeWith(server, options, watch);
  return { url: server.url, name: definition.contract.service, fatal: database.onFatal, log, close };
}

function closeWith(
  server: { close(options: { readonly deadlineMs: number }): Promise<void> },
  { database }: ServiceOptions,
  { metrics, tracing }: Watch,
): (deadlineMs: number) => Promise<void> {
  return async (deadlineMs) => {
    const end = performance.now() + deadlineMs;
    await server.close({ deadlineMs });
    await database.close();
    metrics.close();
    await tracing.close(end - performance.now());
  };
}

function pagesOf(
  { definition: { contract }, database, settings }: ServiceOptions,
  metrics: Metrics,
  authenticate: Authenticate,
  drain: AbortSignal,
): PlainRoutes {
  const authorise = async (bearer: string): Promise<boolean> =>
    isOperator(await authenticate(`Bearer ${bearer}`, new Date()));
  const checks = { database: () => database.ready() };
  return new Map([
    ...healthRoutes({ service: contract.service, version, contract: contract.hash, checks, drain }),
    ...metricsRoutes(metrics, { listenHost: settings.host, token: settings.metricsToken, authorise }),
    ...docsRoutes({ service: contract.service, document: contract.document }),
  ]);
}

function countWrongReplies(metrics: Metrics, log: ServiceLog): RouterOptions["onWrongReply"] {
  let count = 0;
  metrics.counter("shop_wrong_replies_total", "Replies that did not fit the contract", () => count);
  return (operation, { requestId: request_id, trace }, errors) => {
    count += 1;
    const fields = { operation, request_id, ...traceFields(trace), errors };
    log.logger.error(fields, "a reply does not fit the contract");
  };
}
