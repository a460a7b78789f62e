import type { Terminal } from "../commands/command.ts";
import { exitCodes } from "../exit-codes.ts";
import { CliFailure } from "../failures/cli-failure.ts";
import { configFile } from "../settings/config-dir.ts";
import { changeSettings, readSettings } from "../settings/settings-file.ts";
import { type Authentication, type Context, colours, isContextName } from "./context.ts";

/** All contexts, and which one `shop context use` chose. */
export interface Contexts {
  readonly chosen: string | undefined;
  /** By name, in the order in which they were added. */
  readonly all: ReadonlyMap<string, Context>;
}

/** The version of the file that this program writes; it reads no other. */
const VERSION = 1;

export function contextFile(env: Terminal["env"]): string {
  return configFile(env, "contexts.json");
}

/** @throws CliFailure `contexts_unreadable` when the file is not what this program writes; nothing is lost then. */
export function readContexts(env: Terminal["env"]): Contexts {
  const file = contextFile(env);
  return parse(file, readSettings(file));
}

/** Changes the contexts: one command at a time, all or nothing. */
export function changeContexts(env: Terminal["env"], change: (before: Contexts) => Contexts): Promise<void> {
  const file = contextFile(env);
  return changeSettings(file, (text) => print(change(parse(file, text))));
}

/** One of them changed or added, the others as they are. */
export function withContext(contexts: Contexts, context: Context): Contexts {
  return { ...contexts, all: new Map([...contexts.all, [context.name, context]]) };
}

function print({ chosen, all }: Contexts): string {
  const contexts = Object.fromEntries([...all].map(([name, context]) => [name, recordOf(context)]));
  return `${JSON.stringify({ version: VERSION, chosen, contexts }, undefined, 2)}\n`;
}

function recordOf(context: Context) {
  const { userServiceUrl, orderServiceUrl, authentication, readOnly, unlock, colour, label, services } = context;
  return {
    user_service_url: userServiceUrl,
    order_service_url: orderServiceUrl,
    authentication,
    read_only: readOnly,
    unlock,
    colour,
    label,
    services,
  };
}

function parse(file: string, text: string | undefined): Contexts {
  if (text === undefined) return { chosen: undefined, all: new Map() };
  try {
    return contextsOf(JSON.parse(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliFailure(
      "contexts_unreadable",
      exitCodes.failed,
      `The contexts in ${file} can't be understood: ${reason}. Nothing was changed.`,
      `Mend the file, or put it aside and add the contexts again: mv ${file} ${file}.broken`,
    );
  }
}

function contextsOf(found: unknown): Contexts {
  const { version, chosen, contexts } = recordIn(found, "the file");
  if (version !== VERSION) throw new Error(`its version is ${JSON.stringify(version)}, and this shop reads ${VERSION}`);
  const named = Object.entries(recordIn(contexts, "contexts"));
  return {
    chosen: optionalText(chosen, "chosen"),
    all: new Map(named.map(([name, record]) => [name, contextOf(name, recordIn(record, name))])),
  };
}

function contextOf(name: string, record: Readonly<Record<string, unknown>>): Context {
  if (!isContextName(name)) throw new Error(`${JSON.stringify(name)} is no name of a context`);
  const { read_only, unlock, colour } = record;
  if (typeof read_only !== "boolean") throw new Error(`read_only of ${name} is neither true nor false`);
  return {
    name,
    userServiceUrl: textIn(record.user_service_url, `user_service_url of ${name}`),
    orderServiceUrl: textIn(record.order_service_url, `order_service_url of ${name}`),
    authentication: authenticationOf(recordIn(record.authentication, `authentication of ${name}`), name),
    readOnly: read_only,
    unlock: unlock === undefined ? undefined : unlockIn(recordIn(unlock, `unlock of ${name}`), name),
    colour: colours.find((one) => one === colour),
    label: optionalText(record.label, `label of ${name}`),
    services: record.services === undefined ? undefined : servicesIn(record.services, name),
  };
}

function authenticationOf({ by, kept, name: key }: Readonly<Record<string, unknown>>, name: string): Authentication {
  if (by === "session") return { by };
  if (by === "key" && (kept === "keyring" || kept === "file"))
    return { by, kept, name: optionalText(key, `the key's name of ${name}`) };
  throw new Error(`authentication of ${name} is neither a session nor a key in the keyring or a file`);
}

function servicesIn(found: unknown, name: string): Readonly<Record<string, string>> {
  const what = `services of ${name}`;
  const urls = Object.entries(recordIn(found, what)).map(([service, url]) => [service, textIn(url, what)]);
  return Object.fromEntries(urls);
}

function unlockIn({ until, reason }: Readonly<Record<string, unknown>>, name: string): Context["unlock"] {
  return { until: textIn(until, `until of ${name}`), reason: textIn(reason, `reason of ${name}`) };
}

function recordIn(found: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof found === "object" && found !== null && !Array.isArray(found)) return found as Record<string, unknown>;
  throw new Error(`${what} is no object`);
}

function textIn(found: unknown, what: string): string {
  if (typeof found === "string") return found;
  throw new Error(`${what} is no text`);
}

function optionalText(found: unknown, what: string): string | undefined {
  return found === undefined ? undefined : textIn(found, what);
}
