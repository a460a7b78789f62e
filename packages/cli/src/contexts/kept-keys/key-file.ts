import type { Terminal } from "../../commands/command.ts";
import { exitCodes } from "../../exit-codes.ts";
import { CliFailure } from "../../failures/cli-failure.ts";
import { configFile } from "../../settings/config-dir.ts";
import { changeSettings, readSettings } from "../../settings/settings-file.ts";
import { type KeptKey, keyOf, printKey } from "./kept-key.ts";

type Keys = Readonly<Record<string, KeptKey>>;

/** The keys of contexts where there is no keyring: a file of their own, for its owner only, so that contexts.json can be shown. */
export function keyFile(env: Terminal["env"]): string {
  return configFile(env, "keys.json");
}

export function readKeyFile(env: Terminal["env"], name: string): KeptKey | undefined {
  const file = keyFile(env);
  return parse(file, readSettings(file))[name];
}

/** Keeps the key of a context, or forgets it. */
export function writeKeyFile(env: Terminal["env"], name: string, key: KeptKey | undefined): Promise<void> {
  const file = keyFile(env);
  return changeSettings(file, (text) => {
    const { [name]: _, ...others } = parse(file, text);
    return print(key === undefined ? others : { ...others, [name]: key });
  });
}

function print(keys: Keys): string {
  const printed = Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, printKey(key)]));
  return `${JSON.stringify({ version: 1, keys: printed }, undefined, 2)}\n`;
}

/** No message repeats anything of the text: it is made of secrets, and an error of JSON.parse shows where it stumbled. */
function parse(file: string, text: string | undefined): Keys {
  if (text === undefined) return {};
  const keys = keysOf(text);
  if (keys !== undefined) return keys;
  throw new CliFailure(
    "keys_unreadable",
    exitCodes.failed,
    `The keys in ${file} can't be understood. Nothing was changed.`,
    `Mend the file, or put it aside and add the keys again: mv ${file} ${file}.broken`,
  );
}

function keysOf(text: string): Keys | undefined {
  try {
    const { version, keys } = JSON.parse(text) as { readonly version?: unknown; readonly keys?: object };
    if (version !== 1 || typeof keys !== "object") return undefined;
    const read = Object.entries(keys).map(([name, found]) => [name, keyOf(found)] as const);
    return read.every(([, key]) => key !== undefined) ? (Object.fromEntries(read) as Keys) : undefined;
  } catch {
    return undefined;
  }
}
