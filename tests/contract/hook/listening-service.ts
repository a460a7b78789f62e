/** The program of a service, from its sources or as a bundle, wherever that was put. */
const program = /[/\\](user-service|order-service)[/\\](?:.*[/\\])?main\.(?:ts|cjs)$/;

/** Made by the kit out of a contract; the kit's tests of single parts listen without it. */
const ofTheKit = /[/\\]service-kit[/\\]src[/\\]service\.ts/;

/** The services that a server may be; several where only what it is asked for can tell. */
export type Candidates = readonly string[];

export const allServices = ["user-service", "order-service"] as const;

/**
 * Which service a server is that begins to listen; none where it is no service: the scripted servers of the SDK's tests speak for
 * nobody. A process that runs a service's program is that service. In a test's own process either may run, and which one it is
 * shows by the paths.
 */
export function listeningService(main = process.argv[1] ?? ""): Candidates {
  const own = program.exec(main)?.[1];
  if (own !== undefined) return [own];
  return ofTheKit.test(callStack()) ? allServices : [];
}

function callStack(): string {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 60;
  const { stack = "" } = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  return stack;
}
