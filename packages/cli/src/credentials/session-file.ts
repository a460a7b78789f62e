import { existsSync, renameSync } from "node:fs";
import type { Terminal } from "../commands/command.ts";
import type { ChosenShop } from "../contexts/choose-shop.ts";
import { sameShop } from "../contexts/context.ts";
import { configFile } from "../settings/config-dir.ts";
import { changeSettings, readSettings } from "../settings/settings-file.ts";

/** A session that `shop login` opened, kept for the shop that gave it and no other. */
export interface KeptSession {
  readonly token: string;
  readonly user_id: number;
  readonly name: string;
  readonly expires_at: string;
  /** The session is asked of one service and sent to both. */
  readonly user_service_url: string;
  readonly order_service_url: string;
}

/** The session that one shop gives, for `writeSession`. */
export type NewSession = Omit<KeptSession, "user_service_url" | "order_service_url">;

/** By context, or by the URL of the user-service where there is none: two contexts may be two people at one shop. */
type Sessions = Readonly<Record<string, KeptSession>>;

type Place = Pick<ChosenShop, "userServiceUrl" | "orderServiceUrl" | "context">;

export function sessionFile(env: Terminal["env"]): string {
  return configFile(env, "sessions.json");
}

/** The session for this shop, if it has not ended. */
export function readSession(env: Terminal["env"], shop: Place, now = new Date()): KeptSession | undefined {
  const session = parse(readSettings(sessionFile(env)))?.[nameOf(shop)];
  if (session === undefined || !(session.expires_at > now.toISOString())) return undefined;
  const { user_service_url: userServiceUrl, order_service_url: orderServiceUrl } = session;
  return sameShop(shop, { userServiceUrl, orderServiceUrl }) ? session : undefined;
}

/** Keeps the session, or forgets it. */
export async function writeSession(env: Terminal["env"], shop: Place, session: NewSession | undefined): Promise<void> {
  const { userServiceUrl: user_service_url, orderServiceUrl: order_service_url } = shop;
  await change(env, nameOf(shop), session && { ...session, user_service_url, order_service_url });
}

/** Forgets the session of a context, without telling the shop. */
export async function forgetSession(env: Terminal["env"], context: string): Promise<void> {
  if (existsSync(sessionFile(env))) await change(env, contextKey(context), undefined);
}

function change(env: Terminal["env"], key: string, session: KeptSession | undefined): Promise<void> {
  const file = sessionFile(env);
  return changeSettings(file, (text) => {
    const before = parse(text);
    // What nobody can read is put aside: whoever logs in wants to get on, and may still look for what was in it.
    if (before === undefined) renameSync(file, `${file}.broken`);
    const { [key]: _, ...others } = before ?? {};
    return `${JSON.stringify(session === undefined ? others : { ...others, [key]: session }, undefined, 2)}\n`;
  });
}

const nameOf = ({ context, userServiceUrl }: Place): string =>
  context === undefined ? userServiceUrl : contextKey(context.name);
const contextKey = (name: string): string => `context ${name}`;

/** `undefined` when it is nothing that can be understood. */
function parse(text: string | undefined): Sessions | undefined {
  if (text === undefined) return {};
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === "object" && found !== null && !Array.isArray(found) ? (found as Sessions) : undefined;
  } catch {
    return undefined;
  }
}
