import { subscribe } from "node:diagnostics_channel";
import { createRequire, syncBuiltinESMExports } from "node:module";
import type { Server } from "node:net";

export const allServices = ["user-service", "order-service"] as const;

/** Told of each server that is a service: of which, or of those of which it may be one. */
export type OnService = (server: Server, candidates: readonly string[]) => void;

/** The program of a service, from its sources or as a bundle, wherever that was put. */
const program = /[/\\](user-service|order-service|inventory-service)[/\\](?:.*[/\\])?main\.(?:ts|cjs)$/;

/** Makes a service out of a contract; the kit's own tests of single parts make servers without it. */
const kit = /[/\\]service-kit[/\\]src[/\\]service\.ts/;

/**
 * Watches for servers that are services. The scripted servers of tests are none, and speak for nobody.
 *
 * A process that runs a service's program is that service. In a test's own process either may run, with a port or without: it is
 * known by who makes its server, and which one it is shows by the paths that it is asked for.
 */
export function watchServers(onService: OnService): void {
  const own = program.exec(process.argv[1] ?? "")?.[1];
  if (own !== undefined) {
    subscribe("tracing:net.server.listen:asyncStart", (message) =>
      onService((message as { readonly server: Server }).server, [own]),
    );
  } else if (process.env.VITEST !== undefined) {
    whenServerIsMade((server) => {
      if (kit.test(callStack())) onService(server, allServices);
    });
  }
}

/** Node has no channel that tells of it. */
function whenServerIsMade(made: (server: Server) => void): void {
  const http: typeof import("node:http") = createRequire(__filename)("node:http");
  const { createServer } = http;
  Object.assign(http, {
    createServer: (...args: Parameters<typeof createServer>) => {
      const server = createServer(...args);
      made(server);
      return server;
    },
  });
  // For those who import it by its name.
  syncBuiltinESMExports();
}

function callStack(): string {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 60;
  const { stack = "" } = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  return stack;
}
