import type { Terminal } from "../commands/command.ts";

export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
}

/**
 * Colours for one stream: where it is a terminal that has them, or FORCE_COLOR says so; never with NO_COLOR. Of the sixteen
 * that a terminal's own theme gives, so that they can be read on light and on dark.
 */
export function styleOf(stream: { readonly isTTY?: boolean }, env: Terminal["env"]): Style {
  const code = hasColours(stream, env) ? (on: number, off: number) => between(on, off) : () => (text: string) => text;
  return { bold: code(1, 22), dim: code(2, 22), red: code(31, 39), green: code(32, 39), yellow: code(33, 39) };
}

export function hasColours(stream: { readonly isTTY?: boolean }, env: Terminal["env"]): boolean {
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return stream.isTTY === true && env.TERM !== "dumb";
}

const between =
  (on: number, off: number) =>
  (text: string): string =>
    `\u001b[${on}m${text}\u001b[${off}m`;
