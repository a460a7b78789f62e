/** Levels of a log line from which on it says what went wrong. */
const errorLevel = 50;
const errorLevels: ReadonlySet<unknown> = new Set(["error", "fatal"]);

/** How a service begins the sentence that says why it did not start. It may go on over some lines. */
const beginning = "Could not start: ";

/** Why a service ended, in its own words: what it says to people, else the last error in its log, else its last line. */
export function reasonIn(lines: readonly string[]): string {
  const plain = lines.filter((line) => line.trim() !== "" && parse(line) === undefined);
  const begins = plain.findLastIndex((line) => line.startsWith(beginning));
  if (begins >= 0)
    return plain
      .slice(begins)
      .map((line) => line.trim())
      .join(" ")
      .slice(beginning.length);
  const logged = lines.map(parse).findLast((line) => line !== undefined && isError(line.level));
  return logged === undefined ? (plain.at(-1) ?? "") : messageOf(logged);
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
