/** What is kept of a command that was run while a recording went on. A line of the log each. */
export interface Recorded {
  /** After `shop`, without any secret. */
  readonly words: readonly string[];
  readonly exit: number;
  /** The code of the failure, such as `insufficient_stock`. */
  readonly code?: string | undefined;
  /** The one thing that it printed, without secrets. */
  readonly thing?: Readonly<Record<string, unknown>> | undefined;
  /** The first rows that it printed, and how many there were. */
  readonly rows?: readonly object[] | undefined;
  readonly count?: number | undefined;
  readonly ms: number;
  /** Which step of a script that is being replayed this is. */
  readonly step?: string | undefined;
}

/** Rows of a list that are kept, to be compared later. */
export const KEPT_ROWS = 20;

/** What has no place in a script: it starts, ends or describes, works on the database itself, or it is about recording itself. */
const NOT_KEPT = new Set([
  "record",
  "replay",
  "completion",
  "complete",
  "commands",
  "help",
  "alias",
  "up",
  "down",
  "db",
]);

export function isKept(words: readonly string[]): boolean {
  const [first = "--help"] = words;
  return !NOT_KEPT.has(first) && !first.startsWith("-") && !words.some((word) => word === "--help" || word === "-h");
}

/** The words with every secret exchanged, so that it stands in no file. `--password` keeps its place: it will be asked for again. */
export function withoutSecrets(words: readonly string[]): string[] {
  return words
    .filter((_, index) => !isSecretValue(words, index))
    .filter((word) => !/^--api-key(=|$)/.test(word))
    .map((word) => (/^--password(=|$)/.test(word) ? "--password" : word.replace(/^(password):?=.*$/s, "$1=")));
}

/** `--api-key KEY`, and `--password VALUE`, whose value may be left out. */
function isSecretValue(words: readonly string[], index: number): boolean {
  const before = words[index - 1];
  if (before === "--api-key") return true;
  return before === "--password" && words[index]?.startsWith("-") === false;
}

/** A thing as it may be kept: without tokens. */
export function keepable(thing: object): Record<string, unknown> {
  const { token: _, password: __, ...rest } = thing as Readonly<Record<string, unknown>>;
  return rest;
}
