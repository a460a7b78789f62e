import type { Terminal } from "../commands/command.ts";
import { exitCodes } from "../exit-codes.ts";
import { CliFailure } from "../failures/cli-failure.ts";
import { configFile } from "../settings/config-dir.ts";
import { changeSettings, readSettings } from "../settings/settings-file.ts";

/** What each name stands for, as it was typed. */
export type Aliases = Readonly<Record<string, string>>;

/** @throws CliFailure `aliases_unreadable` when the file is not what this program writes; nothing is lost then. */
export function readAliases(env: Terminal["env"]): Aliases {
  const file = aliasFile(env);
  return parse(file, readSettings(file));
}

/** Changes the aliases: one command at a time, all or nothing. */
export function changeAliases(env: Terminal["env"], change: (before: Aliases) => Aliases): Promise<void> {
  const file = aliasFile(env);
  return changeSettings(file, (text) => {
    const sorted = Object.entries(change(parse(file, text))).sort(([one], [other]) => (one < other ? -1 : 1));
    return `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`;
  });
}

const aliasFile = (env: Terminal["env"]): string => configFile(env, "aliases.json");

function parse(file: string, text: string | undefined): Aliases {
  if (text === undefined) return {};
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found === "object" && found !== null && Object.values(found).every((line) => typeof line === "string")) {
      return found as Aliases;
    }
  } catch {
    // Told below.
  }
  throw new CliFailure(
    "aliases_unreadable",
    exitCodes.failed,
    `${file} is not what \`shop alias set\` writes.`,
    "Mend it, or move it away.",
  );
}
