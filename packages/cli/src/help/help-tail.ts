import type { Command } from "commander";
import { exitCodesOf, MEANINGS, variablesOf } from "./command-facts.ts";

/** What stands at the end of every command's help: how it can end, and what of the environment it reads. */
export function helpTail(command: Command): string {
  const codes = exitCodesOf(command).map((code) => `${code} ${MEANINGS[code]}`);
  return `\n${wrapped("Exit codes: ", codes)}\n${wrapped("Environment: ", variablesOf(command))}\n`;
}

const WIDTH = 100;

/** With a comma between, in lines that a terminal takes. */
function wrapped(head: string, items: readonly string[]): string {
  let line = head;
  const lines: string[] = [];
  for (const [index, item] of items.entries()) {
    const word = index === items.length - 1 ? item : `${item}, `;
    if (line.length + word.length > WIDTH) {
      lines.push(line.trimEnd());
      line = " ".repeat(head.length);
    }
    line += word;
  }
  return [...lines, line].join("\n");
}
