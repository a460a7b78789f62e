import type { Part } from "../command-line/parse-words.ts";
import type { Step } from "./session.ts";
import type { Names } from "./step-view.ts";

/** A step for which the SDK has no method: the program runs the command. */
export function cliStep(step: Step, { use }: Names, used: ReadonlySet<string>): string[] {
  use("cli");
  const { capture, expected } = step;
  const named = capture !== undefined && used.has(capture.variable) ? capture : undefined;
  const words = [...wordsOf(step), ...(named === undefined ? [] : [JSON.stringify("--jq"), JSON.stringify(named.at)])];
  const run = `cli(${expected.exit}, ${words.join(", ")})`;
  return [named === undefined ? `${run};` : `const ${named.variable} = { id: Number(${run}) };`];
}

function wordsOf({ parsed, words, references }: Step): string[] {
  if (parsed === undefined) return words.map((word) => JSON.stringify(word));
  const path = parsed.path.split(" ").map((word) => JSON.stringify(word));
  return [...path, ...parsed.parts.flatMap((part) => partWords(part, references.get(part)?.variable))];
}

function partWords({ words, kind, name, value = "" }: Part, variable: string | undefined): string[] {
  if (variable === undefined) return words.map((word) => JSON.stringify(word));
  const before = JSON.stringify(value.replace(/\d+$/, "")).slice(1, -1).replaceAll("`", "\\`").replaceAll("$", "\\$");
  const id = `\`${before}\${${variable}.id}\``;
  return kind === "option" ? [JSON.stringify(`--${name}`), id] : [id];
}
