/**
 * Whether a command line is about recording this session. `shop record` from a log, or of another program, is run as any other
 * command.
 */
export function recordsHere([name, ...others]: readonly string[]): boolean {
  const elsewhere = /^(--|--from(=.*)?|--help|-h)$/s;
  return name === "record" && !others.some((word) => elsewhere.test(word));
}
