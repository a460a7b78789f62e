import type { CommanderError } from "commander";
import { closest } from "../output/closest.ts";
import { type CliFailure, usage } from "./cli-failure.ts";

/** What commander refuses, as a failure like any other: without its "error:", and with what was probably meant. */
export function usageFailure({ message }: CommanderError): CliFailure {
  const [said = "", suggestion] = message.replace(/^error: /, "").split("\n");
  const hint = suggestion?.replace(/^\(Did you mean (one of )?(.+)\?\)$/, "Did you mean $2?") ?? enumHint(said);
  return usage(`${said.charAt(0).toUpperCase()}${said.slice(1)}${/[.!?]$/.test(said) ? "" : "."}`, hint);
}

/** Of the values that an option may have, the one that is near. */
function enumHint(said: string): string | undefined {
  const [, typed, choices] = /argument '(.*)' is invalid\. Allowed choices are (.+)\.$/.exec(said) ?? [];
  const near = choices === undefined ? undefined : closest(typed ?? "", choices.split(", "));
  return near === undefined ? "`--help` shows what there is." : `Did you mean ${near}?`;
}
