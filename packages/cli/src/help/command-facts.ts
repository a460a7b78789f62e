import type { EventEmitter } from "node:events";
import type { Command } from "commander";
import { exitCodes } from "../exit-codes.ts";

/** What each exit code means, in a few words: the same ones in every help. */
export const MEANINGS: Readonly<Record<number, string>> = {
  [exitCodes.ok]: "ok",
  [exitCodes.failed]: "failed",
  [exitCodes.usage]: "usage",
  [exitCodes.notFound]: "not found",
  [exitCodes.notAllowed]: "not allowed",
  [exitCodes.conflict]: "conflict",
  [exitCodes.inputMissing]: "input missing",
  [exitCodes.partlyFailed]: "partly failed",
  [exitCodes.interrupted]: "interrupted",
};

/** The variables of the environment, and what they do. */
export const VARIABLES: Readonly<Record<string, string>> = {
  SHOP_CONTEXT: "the context to use",
  SHOP_USER_SERVICE_URL: "where the user-service is",
  SHOP_ORDER_SERVICE_URL: "where the order-service is",
  SHOP_API_KEY: "the API key to use",
  SHOP_DATA_DIR: "the data folder of the shop on this machine",
  DATABASE_URL: "the database of the shop, for what works on the database itself",
  SHOP_COPY_FROM: "the database that `shop db copy` copies",
  SHOP_COPY_TO: "the database that it copies into",
  SHOP_CONFIG_DIR: "where contexts, sessions and aliases are kept",
  SHOP_RECORDING: "a log to which every command adds what it did (`shop record`)",
  SHOP_COMPLETION_TIMEOUT: "how many milliseconds a completion may take (180)",
  SHOP_DEBUG: "1 shows where an error came from",
  SHOP_PAGER: "what shows a list that is longer than the screen; PAGER, when it is not set",
  NO_COLOR: "no colours",
  FORCE_COLOR: "colours in a pipe as well",
  ACCESSIBLE: "1: plain text, no full screen, no motion",
};

const TALKS = ["SHOP_CONTEXT", "SHOP_USER_SERVICE_URL", "SHOP_ORDER_SERVICE_URL", "SHOP_API_KEY", "SHOP_DATA_DIR"];
const EVERYWHERE = ["SHOP_CONFIG_DIR", "SHOP_RECORDING", "SHOP_DEBUG", "NO_COLOR", "FORCE_COLOR"];

const has = (command: Command, flag: string): boolean => command.options.some(({ long }) => long === flag);

const talks = (command: Command): boolean => has(command, "--user-service-url");

/** The variables that count for a command: by what it declares, and by those that its flags name. */
export function variablesOf(command: Command): string[] {
  const named = command.options.flatMap(
    ({ description }) => description.match(/\b(SHOP_[A-Z_]+|DATABASE_URL)\b/g) ?? [],
  );
  const pager = has(command, "--sort") ? ["SHOP_PAGER"] : [];
  return [...new Set([...(talks(command) ? TALKS : []), ...named, ...pager, ...EVERYWHERE])];
}

/** The exit codes that a command can end with, by what it declares. */
export function exitCodesOf(command: Command): number[] {
  const path = [command.parent?.name(), command.name()].join(" ");
  const codes = new Set<number>([exitCodes.ok, exitCodes.failed, exitCodes.usage]);
  if (talks(command))
    for (const code of [exitCodes.notFound, exitCodes.notAllowed, exitCodes.interrupted]) codes.add(code);
  if (
    ["--password-stdin", "--idempotency-key"].some((flag) => has(command, flag)) ||
    command.registeredArguments.length > 0
  )
    codes.add(exitCodes.inputMissing);
  if (has(command, "--idempotency-key") || has(command, "--yes") || has(command, "--force"))
    codes.add(exitCodes.conflict);
  if (has(command, "--resume") || has(command, "--rejected")) codes.add(exitCodes.partlyFailed);
  // What is kept on this machine under names: one may not be there, or not be free.
  if (/\b(context|alias) /.test(path)) for (const code of [exitCodes.notFound, exitCodes.conflict]) codes.add(code);
  for (const code of namedIn(afterHelp(command))) codes.add(code);
  return [...codes].sort((one, other) => one - other);
}

/** What a command says of codes in its own words: "5 when a shop runs already", "exit 7". */
function namedIn(text: string): number[] {
  const sentences = text.match(/[^.]*\b[Ee]xits?\b[^.]*|[^.]*\b[Ee]nds with exit code[^.]*/g) ?? [];
  return sentences.flatMap((sentence) => (sentence.match(/\b(130|[0-7])\b(?=[ ,;:)]|$)/gm) ?? []).map(Number));
}

/** Set while the texts are only looked at, so that what is made of them is not asked for itself. */
const FACTS = Symbol("facts");

interface HelpContext {
  readonly write: (text: string) => void;
  readonly [FACTS]?: true;
}

/** Puts a text at the end of a command's help that is made when the help is shown. */
export function addLateHelp(command: Command, text: (command: Command) => string): void {
  command.on("afterHelp", (context: HelpContext) => {
    if (context[FACTS] !== true) context.write(text(command));
  });
}

/** What a command's help shows before and after what commander writes itself. */
export function helpTexts(command: Command): { readonly before: string; readonly after: string } {
  const texts = { beforeHelp: "", afterHelp: "" };
  for (const place of ["beforeHelp", "afterHelp"] as const) {
    const write = (text: string): void => {
      texts[place] += text;
    };
    // Its types do not say so, but a command is one.
    (command as unknown as EventEmitter).emit(place, { error: false, command, write, [FACTS]: true });
  }
  return { before: texts.beforeHelp, after: texts.afterHelp };
}

const afterHelp = (command: Command): string => helpTexts(command).after;
