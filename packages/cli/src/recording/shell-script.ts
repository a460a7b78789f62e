import type { Part } from "../command-line/parse-words.ts";
import { quoted, shellLine } from "../command-line/shell-line.ts";
import type { Session, Step } from "./session.ts";

/** Begins the line that says what the command before it answered. */
export const ANSWER = "#= ";

/** The session as a script that needs nothing but `sh` and `shop`. */
export function shellScript({ steps, used, passwords }: Session): string {
  const needed = [...passwords].map(([variable, user]) => `: "\${${variable}:?the password of ${forMessage(user)}}"`);
  return `${[HEAD, ...(needed.length > 0 ? [needed.join("\n")] : []), ...steps.map((step) => stepText(step, used))].join("\n\n")}\n`;
}

const HEAD = `#!/bin/sh
# Recorded by \`shop record\`. It runs against the shop that \`shop whoami\` names. As a smoke test on a fresh database, with every
# answer compared to the line that begins with "#=": shop replay FILE
set -eu`;

function stepText(step: Step, used: ReadonlySet<string>): string {
  const { capture, expected } = step;
  const captured = expected.exit === 0 && capture !== undefined && used.has(capture.variable) ? capture : undefined;
  const command = [passwordPipe(step), "shop ", wordsOf(step, captured?.at)].join("");
  const line = captured === undefined ? command : `${captured.variable}=$(${command})`;
  const end = expected.exit === 0 ? "" : ` || [ $? -eq ${expected.exit} ]`;
  return `${line}${end}\n${ANSWER}${JSON.stringify(expected)}`;
}

function passwordPipe({ password }: Step): string {
  if (password === undefined) return "";
  return `printf '%s\\n' ${password === null ? "not-the-password" : `"$${password}"`} | `;
}

const CONNECTION = new Set(["user-service-url", "order-service-url", "api-key", "api-key-file", "context"]);
const OUTPUT = new Set(["json", "jq", "csv", "ndjson", "columns", "quiet"]);
const PASSWORD = new Set(["password", "password-stdin"]);

/** The words of the command. Which shop it was is left out, ids become variables, and nothing asks any more. */
function wordsOf({ parsed, words, references, password }: Step, capturedAt: string | undefined): string {
  if (parsed === undefined) return shellLine(words);
  const kept = parsed.parts.filter(({ kind, name }) => {
    if (kind === "argument") return true;
    return !CONNECTION.has(name) && !PASSWORD.has(name) && !(capturedAt !== undefined && OUTPUT.has(name));
  });
  const confirmed = parsed.options["yes"] === true || !parsed.declared.includes("yes");
  return [
    parsed.path,
    ...kept.map((part) => partText(part, references.get(part)?.variable)),
    ...(confirmed ? [] : ["--yes"]),
    ...(password === undefined ? [] : ["--password-stdin"]),
    ...(capturedAt === undefined ? [] : [capturedAt === ".id" ? "--quiet" : `--jq ${capturedAt}`]),
  ].join(" ");
}

function partText({ kind, name, words, value = "" }: Part, variable: string | undefined): string {
  if (variable === undefined) return words.map(oneLine).join(" ");
  const before = value.replace(/\d+$/, "");
  return kind === "option" ? `--${name} "$${variable}"` : `${before === "" ? "" : quoted(before)}"$${variable}"`;
}

/** A step ends with its line, so a line's end in a word is spelt. */
function oneLine(word: string): string {
  if (!word.includes("\n")) return quoted(word);
  return `"$(printf %b ${quoted(word.replaceAll("\\", "\\\\").replaceAll("\n", "\\n"))})"`;
}

/** Between the braces of \${…:?…} a shell reads some characters in its own way. */
const forMessage = (text: string): string => text.replace(/[^\p{L}\p{N} ._-]/gu, "?");
