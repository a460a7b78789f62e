import type { Terminal } from "../commands/command.ts";
import { columnsOf } from "../output/column.ts";
import { unlockText } from "./banner.ts";
import { type Context, LOCAL, unlockOf } from "./context.ts";
import type { Contexts } from "./context-file.ts";
import { placeOf } from "./kept-keys/kept-keys.ts";

/** A context as `--json` prints it. Never a key: only where it is. */
export interface ContextReport {
  readonly name: string;
  /** Whether `shop context use` chose it. */
  readonly chosen: boolean;
  readonly user_service_url: string | null;
  readonly order_service_url: string | null;
  /** Services besides the two, by name. */
  readonly services: Readonly<Record<string, string>>;
  readonly authentication: "key" | "session" | "local";
  /** The key's name in the shop, where it is known. */
  readonly key_name: string | null;
  /** Where the key is: "the system's keyring", or a file. */
  readonly key_kept_in: string | null;
  readonly read_only: boolean;
  readonly unlocked_until: string | null;
  readonly unlock_reason: string | null;
  readonly colour: string | null;
  readonly label: string | null;
}

export const contextColumns = columnsOf<ContextReport>({
  name: {},
  chosen: { value: ({ chosen }) => (chosen ? "*" : "") },
  user_service_url: {
    title: "USER-SERVICE",
    value: ({ user_service_url }) => user_service_url ?? "the one that runs here",
  },
  order_service_url: { title: "ORDER-SERVICE" },
  services: { hidden: true },
  authentication: { title: "WHO YOU ARE BY", value: authenticationText },
  key_name: { hidden: true },
  key_kept_in: { hidden: true },
  read_only: { title: "CHANGES", value: changesText },
  unlocked_until: { hidden: true, time: true },
  unlock_reason: { hidden: true },
  colour: { hidden: true },
  label: {},
});

/** All of them, the shop of this machine first: it is always there. */
export function reportAll({ all, chosen }: Contexts, env: Terminal["env"]): ContextReport[] {
  const local: ContextReport = {
    ...{ name: LOCAL, chosen: chosen === undefined, user_service_url: null, order_service_url: null },
    services: {},
    ...{ authentication: "local", key_name: null, key_kept_in: null, read_only: false },
    ...{ unlocked_until: null, unlock_reason: null, colour: null, label: null },
  };
  return [local, ...[...all.values()].map((context) => reportOf(context, chosen, env))];
}

export function reportOf(context: Context, chosen: string | undefined, env: Terminal["env"]): ContextReport {
  const { name, authentication, userServiceUrl, orderServiceUrl, readOnly, colour, label } = context;
  const unlock = readOnly ? unlockOf(context) : undefined;
  const key = authentication.by === "key" ? authentication : undefined;
  return {
    name,
    chosen: name === chosen,
    user_service_url: userServiceUrl,
    order_service_url: orderServiceUrl,
    services: context.services ?? {},
    authentication: authentication.by,
    key_name: key?.name ?? null,
    key_kept_in: key === undefined ? null : placeOf(key.kept, env),
    read_only: readOnly,
    unlocked_until: unlock?.until ?? null,
    unlock_reason: unlock?.reason ?? null,
    colour: colour ?? null,
    label: label ?? null,
  };
}

function authenticationText({ authentication, key_name, key_kept_in }: ContextReport): string {
  if (authentication === "local") return "session, else its operator key";
  if (authentication === "session") return "session (shop login)";
  return `key${key_name === null ? "" : ` ${JSON.stringify(key_name)}`}, in ${key_kept_in}`;
}

function changesText({ read_only, unlocked_until, unlock_reason }: ContextReport): string {
  if (!read_only) return "yes";
  if (unlocked_until === null || unlock_reason === null) return "read-only";
  return `read-only, ${unlockText({ until: unlocked_until, reason: unlock_reason })}`;
}
