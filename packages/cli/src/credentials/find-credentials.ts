import { readFileSync } from "node:fs";
import type { Terminal } from "../commands/command.ts";
import { usage } from "../failures/cli-failure.ts";
import { readSession, sessionFile } from "./session-file.ts";

/** What is sent as who we are, and where it was found. */
export interface Credentials {
  readonly token: string;
  /** Such as "SHOP_API_KEY" or a file's path; never the secret. */
  readonly source: string;
  /** Whose session it is, when it is one that `shop login` opened. */
  readonly session?: { readonly user_id: number; readonly name: string; readonly expires_at: string };
}

export interface CredentialFlags {
  readonly apiKey?: string | undefined;
  readonly apiKeyFile?: string | undefined;
}

/**
 * In this order: a flag, the environment, the session of this shop, the operator key of the shop that runs on this
 * machine. `undefined`: nobody. A file that is named and can't be read is an error, not a reason to look further.
 */
export function findCredentials(
  flags: CredentialFlags,
  env: Terminal["env"],
  userServiceUrl: string,
  operatorKeyFile: string | undefined,
): Credentials | undefined {
  if (flags.apiKey !== undefined) return { token: flags.apiKey, source: "--api-key" };
  if (flags.apiKeyFile !== undefined)
    return { token: readKey(flags.apiKeyFile, "--api-key-file"), source: `--api-key-file ${flags.apiKeyFile}` };
  if (env.SHOP_API_KEY) return { token: env.SHOP_API_KEY, source: "SHOP_API_KEY" };
  const session = readSession(env, userServiceUrl);
  if (session !== undefined) return { token: session.token, source: sessionFile(env), session };
  return operatorKeyFile === undefined ? undefined : localKey(operatorKeyFile);
}

function localKey(file: string): Credentials | undefined {
  try {
    return { token: readFileSync(file, "utf8").trim(), source: file };
  } catch {
    return undefined;
  }
}

function readKey(file: string, flag: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    throw usage(`${flag}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
