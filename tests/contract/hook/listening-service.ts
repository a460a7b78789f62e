/** The program of a service, from its sources or as a bundle, wherever that was put. */
const program = /[/\\](user-service|order-service)[/\\](?:.*[/\\])?main\.(?:ts|cjs)$/;

/** Made by the kit out of a contract; the kit's tests of single parts listen without it. */
const ofTheKit = /[/\\]service-kit[/\\]src[/\\]service\.ts/;

const ofService = /[/\\]packages[/\\](user-service|order-service)[/\\]/;

/**
 * Which service a server that begins to listen belongs to; `undefined` for one that is none: the scripted servers of the SDK's
 * tests speak for nobody. A process that runs a service's program is that service; a test that runs one in its own process is
 * known by who called.
 */
export function listeningService(main = process.argv[1] ?? ""): string | undefined {
  const own = program.exec(main)?.[1];
  if (own !== undefined) return own;
  const callers = callStack();
  return ofTheKit.test(callers) ? ofService.exec(callers)?.[1] : undefined;
}

function callStack(): string {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 60;
  const { stack = "" } = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  return stack;
}
