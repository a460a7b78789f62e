/** Levels of a log line from which on it says what went wrong. */
const errorLevel = 50;
const errorLevels: ReadonlySet<unknown> = new Set(["error", "fatal"]);

/** Why a service ended, in its own words: the last line of its log that says so, or the last one if none does. */
export function reasonIn(lines: readonly string[]): string {
  const logged = lines.map(parse).findLast((line) => line !== undefined && isError(line.level));
  if (logged !== undefined) return messageOf(logged);
  const said = lines.findLast((line) => line.trim() !== "" && parse(line) === undefined) ?? "";
  return said.replace(/^Could not start: /, "");
}

interface LogLine {
  readonly level?: unknown;
  readonly msg?: unknown;
  readonly err?: unknown;
}

function parse(line: string): LogLine | undefined {
  try {
    const parsed: unknown = JSON.parse(line);
    return typeof parsed === "object" && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isError(level: unknown): boolean {
  return typeof level === "number" ? level >= errorLevel : errorLevels.has(level);
}

function messageOf({ msg, err }: LogLine): string {
  const message = typeof err === "object" && err !== null && "message" in err ? err.message : undefined;
  return String(message ?? msg ?? "");
}
