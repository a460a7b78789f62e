import type { Terminal } from "../../commands/command.ts";
import { exitCodes } from "../../exit-codes.ts";
import { CliFailure } from "../../failures/cli-failure.ts";
import { configDir } from "../../settings/config-dir.ts";
import type { Context, ShopUrls } from "../context.ts";
import { type KeptKey, keyMissing, keyOf, printKey, tokenFor } from "./kept-key.ts";
import { keyFile, readKeyFile, writeKeyFile } from "./key-file.ts";

export type KeyPlace = "keyring" | "file";

/** Where a key was put, and why not into the keyring. */
export interface PutKey {
  readonly kept: KeyPlace;
  readonly keyringFailed: string | undefined;
}

/** In words, for tables and messages. */
export function placeOf(kept: KeyPlace, env: Terminal["env"]): string {
  return kept === "keyring" ? "the system's keyring" : keyFile(env);
}

/**
 * Keeps a context's key: in the system's keyring where there is one that answers, else in the file.
 * @param wanted where it must be; `undefined` leaves the choice
 */
export async function keepKey(
  name: string,
  key: KeptKey,
  wanted: KeyPlace | undefined,
  terminal: Terminal,
): Promise<PutKey> {
  const keyringFailed = wanted === "file" ? undefined : await writeKeyring(name, key, terminal);
  if (wanted !== "file" && keyringFailed === undefined) return { kept: "keyring", keyringFailed };
  if (wanted === "keyring") throw noKeyring(`keep the key of ${name}`, keyringFailed);
  await writeKeyFile(terminal.env, name, key);
  return { kept: "file", keyringFailed };
}

/** The token of a context that has a key. @throws exit 4 when it is gone, or was given for another shop */
export async function readKey(context: Context & ShopUrls, kept: KeyPlace, terminal: Terminal): Promise<string> {
  const { name } = context;
  const key = kept === "file" ? readKeyFile(terminal.env, name) : await readKeyring(name, terminal);
  if (key === undefined) throw keyMissing(name, context, placeOf(kept, terminal.env));
  return tokenFor(context, key, name);
}

/** @throws when it can't be taken out of the keyring: then it would stay there without anybody knowing */
export async function forgetKey(name: string, kept: KeyPlace, terminal: Terminal): Promise<void> {
  if (kept === "file") return writeKeyFile(terminal.env, name, undefined);
  const answer = await ask({ do: "forget", account: accountOf(name, terminal) }, terminal);
  if ("failed" in answer) throw noKeyring(`forget the key of ${name}`, answer.failed);
}

/** Resolves to why it failed; `undefined` when the keyring gives back what was put in. */
async function writeKeyring(name: string, key: KeptKey, terminal: Terminal): Promise<string | undefined> {
  const secret = JSON.stringify(printKey(key));
  const answer = await ask({ do: "write", account: accountOf(name, terminal), secret }, terminal);
  if ("failed" in answer) return answer.failed;
  return answer.secret === secret ? undefined : "it does not give back what it was given";
}

async function readKeyring(name: string, terminal: Terminal): Promise<KeptKey | undefined> {
  const answer = await ask({ do: "read", account: accountOf(name, terminal) }, terminal);
  if ("failed" in answer) throw noKeyring(`give the key of ${name}`, answer.failed);
  return answer.secret === null ? undefined : keyOf(JSON.parse(answer.secret));
}

/** Starting a process is dear for Node, and most commands never ask. */
async function ask(...call: Parameters<typeof import("./keyring.ts")["askKeyring"]>) {
  const { askKeyring } = await import("./keyring.ts");
  return askKeyring(...call);
}

/** The keyring is one for all of a user's programs; two folders of settings may have contexts of the same name. */
const accountOf = (name: string, { env }: Terminal): string => `${name} (${configDir(env)})`;

function noKeyring(what: string, why: string | undefined): CliFailure {
  return new CliFailure(
    "keyring_unusable",
    exitCodes.failed,
    `The system's keyring can't ${what}: ${why ?? "it is not there"}.`,
    "Unlock or start it; or keep the key in a file of yours: shop context add … --replace --keep-key file",
  );
}
