import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import envPaths from "env-paths";
import type { Terminal } from "../commands/command.ts";

/** A session that `shop login` opened, kept for the shop that gave it and no other. */
export interface KeptSession {
  readonly token: string;
  readonly user_id: number;
  readonly name: string;
  readonly expires_at: string;
}

type Sessions = Readonly<Record<string, KeptSession>>;

/** `SHOP_CONFIG_DIR`, else where this system keeps programs' settings (`~/.config/shop` on Linux). */
function configDir(env: Terminal["env"]): string {
  return env.SHOP_CONFIG_DIR || envPaths("shop", { suffix: "" }).config;
}

export function sessionFile(env: Terminal["env"]): string {
  return join(configDir(env), "sessions.json");
}

/** The session for the user-service at this URL, if it has not ended. */
export function readSession(env: Terminal["env"], url: string, now = new Date()): KeptSession | undefined {
  const session = readAll(env)[url];
  return session !== undefined && session.expires_at > now.toISOString() ? session : undefined;
}

/** Keeps the session, or forgets it. The file is the owner's alone, and is replaced as a whole. */
export function writeSession(env: Terminal["env"], url: string, session: KeptSession | undefined): void {
  const { [url]: _, ...others } = readAll(env);
  const sessions = session === undefined ? others : { ...others, [url]: session };
  mkdirSync(configDir(env), { recursive: true, mode: 0o700 });
  const file = sessionFile(env);
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, `${JSON.stringify(sessions, undefined, 2)}\n`, { mode: 0o600 });
  chmodSync(temporary, 0o600);
  renameSync(temporary, file);
}

function readAll(env: Terminal["env"]): Sessions {
  try {
    const found: unknown = JSON.parse(readFileSync(sessionFile(env), "utf8"));
    return typeof found === "object" && found !== null ? (found as Sessions) : {};
  } catch {
    // No file yet, or one that nobody can read: the next login writes a new one.
    return {};
  }
}
