import { usage } from "../failures/cli-failure.ts";
import type { Expectation } from "../recording/expectation.ts";
import { STEP } from "../recording/for-process.ts";
import { ANSWER } from "../recording/shell-script.ts";

export interface PreparedScript {
  /** The script, in which every step says which one it is; its lines are where they were. */
  readonly text: string;
  /** By the number of the line that says what is expected. */
  readonly steps: ReadonlyMap<string, { readonly line: string; readonly expected: Expectation }>;
}

/**
 * A step is the lines before a `#=` line, back to a blank line, a remark or the step before. It sets a variable that the commands
 * in it write into the log. Whatever else stands in the script is run and not compared.
 */
export function prepareShell(script: string, file: string): PreparedScript {
  const lines = script.split("\n");
  const steps = new Map<string, { line: string; expected: Expectation }>();
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith(ANSWER)) continue;
    const begin = beginOf(lines, index);
    const step = String(index + 1);
    steps.set(step, { line: lines.slice(begin, index).join(" "), expected: parse(line, `${file}, line ${step}`) });
    lines[begin] = `${STEP}=${step}; export ${STEP}; ${lines[begin]}`;
    lines[index] = `${STEP}=`;
  }
  return { text: lines.join("\n"), steps };
}

function beginOf(lines: readonly string[], answer: number): number {
  let begin = answer;
  while (begin > 0 && !/^\s*(#|$)/.test(lines[begin - 1] ?? "") && lines[begin - 1] !== `${STEP}=`) begin--;
  return begin;
}

function parse(line: string, where: string): Expectation {
  try {
    const expected = JSON.parse(line.slice(ANSWER.length)) as Expectation;
    if (typeof expected.exit === "number") return expected;
  } catch {
    // Told below.
  }
  throw usage(`${where}: what follows ${ANSWER.trim()} is not what \`shop record\` writes there.`);
}
