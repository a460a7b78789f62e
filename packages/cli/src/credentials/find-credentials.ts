import { readFileSync } from "node:fs";
import type { Terminal } from "../commands/command.ts";
import { type ChosenShop, shopOfEnvironment } from "../contexts/choose-shop.ts";
import { sameShop } from "../contexts/context.ts";
import { readKey } from "../contexts/kept-keys/kept-keys.ts";
import { usage } from "../failures/cli-failure.ts";
import { readSession, sessionFile } from "./session-file.ts";

/** What is sent as who we are, and where it was found. */
export interface Credentials {
  readonly token: string;
  /** Such as "SHOP_API_KEY" or a file's path; never the secret. */
  readonly source: string;
  /** Who that is, in words, as far as it is known without asking: `ana`, `key "nightly"`. */
  readonly who: string;
  /** Whose session it is, when it is one that `shop login` opened. */
  readonly session?: { readonly user_id: number; readonly name: string; readonly expires_at: string };
}

export interface CredentialFlags {
  readonly apiKey?: string | undefined;
  readonly apiKeyFile?: string | undefined;
}

/**
 * Who we are for this shop: a flag, the environment, what the context keeps (its key or its session, and nothing else); where
 * no context was chosen the session of this shop, or the operator key of the shop that runs on this machine. For a context
 * that was named on the command line the environment comes last: what was typed goes before what is set. `undefined`: nobody.
 * A file that is named and can't be read is an error, not a reason to look further.
 */
export async function findCredentials(
  flags: CredentialFlags,
  shop: ChosenShop,
  terminal: Terminal,
): Promise<Credentials | undefined> {
  const { apiKey, apiKeyFile } = flags;
  if (apiKey !== undefined) return { token: apiKey, source: "--api-key", who: "the key of --api-key" };
  if (apiKeyFile !== undefined) return keyOfFile(apiKeyFile);
  const fromEnvironment = keyOfEnvironment(shop, terminal.env);
  if (shop.context === undefined) return fromEnvironment ?? ofThisShop(shop, terminal.env);
  if (shop.source !== "--context") return fromEnvironment ?? (await ofContext(shop, terminal));
  return (await ofContext(shop, terminal)) ?? fromEnvironment;
}

/** Whether there is a SHOP_API_KEY that must not be sent to this shop. */
export function isKeyOfAnotherShop(shop: ChosenShop, env: Terminal["env"]): boolean {
  return Boolean(env.SHOP_API_KEY) && keyOfEnvironment(shop, env) === undefined;
}

/** SHOP_API_KEY belongs to the shop that the environment means: a flag that names another shop does not take it there. */
function keyOfEnvironment(shop: ChosenShop, env: Terminal["env"]): Credentials | undefined {
  const token = env.SHOP_API_KEY;
  if (!token) return undefined;
  const meant = shopOfEnvironment(env);
  if (meant === undefined || !sameShop(meant, shop)) return undefined;
  return { token, source: "SHOP_API_KEY", who: "the key of SHOP_API_KEY" };
}

async function ofContext(shop: ChosenShop, terminal: Terminal): Promise<Credentials | undefined> {
  const { context } = shop;
  if (context === undefined || context.authentication.by === "session") return sessionOf(shop, terminal.env);
  const { kept, name } = context.authentication;
  const token = await readKey(context, kept, terminal);
  const source = kept === "keyring" ? "the system's keyring" : "a file";
  return {
    token,
    source: `the key of the context ${context.name}, in ${source}`,
    who: name === undefined ? "its key" : `key ${JSON.stringify(name)}`,
  };
}

function ofThisShop(shop: ChosenShop, env: Terminal["env"]): Credentials | undefined {
  return sessionOf(shop, env) ?? localKey(shop.operatorKeyFile);
}

function sessionOf(shop: ChosenShop, env: Terminal["env"]): Credentials | undefined {
  const session = readSession(env, shop);
  return session && { token: session.token, source: sessionFile(env), who: session.name, session };
}

function localKey(file: string | undefined): Credentials | undefined {
  if (file === undefined) return undefined;
  try {
    return { token: readFileSync(file, "utf8").trim(), source: file, who: "the operator of this machine" };
  } catch {
    return undefined;
  }
}

function keyOfFile(file: string): Credentials {
  try {
    const token = readFileSync(file, "utf8").trim();
    return { token, source: `--api-key-file ${file}`, who: `the key in ${file}` };
  } catch (error) {
    throw usage(`--api-key-file: ${error instanceof Error ? error.message : String(error)}`);
  }
}
