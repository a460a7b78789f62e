import { readFileSync } from "node:fs";
import type { ConnectionOptions } from "node:tls";

export interface Host {
  readonly host: string;
  readonly port: number;
}

/** What a postgres: URL says. */
export interface PostgresUrl {
  readonly hosts: readonly [Host, ...Host[]];
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly database: string | undefined;
  /** `false`: without encryption. */
  readonly tls: false | ConnectionOptions;
  readonly applicationName: string | undefined;
  /** Options for the server's session, as `-c search_path=shop`. */
  readonly options: string | undefined;
}

const example = "postgres://user:password@host:5432/shop?sslmode=verify-full";
const parts = /^postgres(?:ql)?:\/\/(?:([^:@/?#]*)(?::([^@/?#]*))?@)?([^@/?#]*)(?:\/([^?#]*))?(?:\?([^#]*))?$/i;
const sslModes = ["disable", "require", "verify-ca", "verify-full"] as const;
type SslMode = (typeof sslModes)[number];
const known = ["sslmode", "sslrootcert", "sslcert", "sslkey", "application_name", "options", "target_session_attrs"];

/**
 * Reads a postgres: URL as PostgreSQL's own clients do: several hosts are separated by commas, `sslmode` is `disable`
 * (the default), `require` (encrypted, whoever answers), `verify-ca` or `verify-full`. Throws an `Error` that says what
 * is wrong, never repeating the password.
 */
export function parsePostgresUrl(url: string): PostgresUrl {
  const [, user, password, hosts = "", database, query = ""] = parts.exec(url) ?? refuse("it can't be read");
  const settings = new URLSearchParams(query);
  for (const name of settings.keys()) {
    if (!known.includes(name)) refuse(`it has a setting "${name}"; these are known: ${known.join(", ")}`);
  }
  const attributes = settings.get("target_session_attrs") ?? "read-write";
  if (attributes !== "read-write" && attributes !== "primary") {
    refuse(`target_session_attrs=${attributes} may lead to a server that takes no changes; leave it out`);
  }
  return {
    hosts: hostsOf(hosts),
    user: decoded(user),
    password: decoded(password),
    database: decoded(database),
    tls: tlsOf(settings),
    applicationName: settings.get("application_name") ?? undefined,
    options: settings.get("options") ?? undefined,
  };
}

function hostsOf(text: string): [Host, ...Host[]] {
  const [first, ...others] = text.split(",").map(hostOf);
  return first === undefined ? refuse("it names no host") : [first, ...others];
}

function hostOf(text: string): Host {
  const [, bracketed, plain, port = "5432"] = /^(?:\[([0-9a-f:.]+)\]|([^:[\]]+))(?::(\d{1,5}))?$/i.exec(text) ?? [];
  const host = bracketed ?? decoded(plain);
  if (host === undefined || Number(port) > 65_535) return refuse(`"${text}" is no host with a port`);
  return { host, port: Number(port) };
}

function tlsOf(settings: URLSearchParams): false | ConnectionOptions {
  const given =
    settings.get("sslmode") ??
    (["sslrootcert", "sslcert", "sslkey"].some((name) => settings.has(name)) ? "verify-full" : "disable");
  const mode = sslModes.find((one) => one === given) ?? refuse(`sslmode=${given} is not one of ${sslModes.join(", ")}`);
  if (mode === "disable") return false;
  const ca = fileOf(settings, "sslrootcert");
  const own = { cert: fileOf(settings, "sslcert"), key: fileOf(settings, "sslkey") };
  return { ...ownCertificate(own), ...(ca === undefined ? {} : { ca }), ...checks(mode, ca !== undefined) };
}

/** `require` with a root certificate is `verify-ca`, as it is for PostgreSQL's own clients. */
function checks(mode: SslMode, hasCa: boolean): ConnectionOptions {
  if (mode === "verify-full") return {};
  if (mode === "require" && !hasCa) return { rejectUnauthorized: false };
  if (!hasCa) refuse("sslmode=verify-ca needs sslrootcert, or anybody with any certificate would be let in");
  return { checkServerIdentity: () => undefined };
}

function ownCertificate({ cert, key }: { cert: string | undefined; key: string | undefined }): ConnectionOptions {
  if ((cert === undefined) !== (key === undefined)) refuse("sslcert and sslkey go together");
  return cert === undefined || key === undefined ? {} : { cert, key };
}

function fileOf(settings: URLSearchParams, name: string): string | undefined {
  const file = settings.get(name);
  if (file === null) return undefined;
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    return refuse(`${name} names ${file}, which can't be read (${code})`);
  }
}

function decoded(text: string | undefined): string | undefined {
  if (text === undefined || text === "") return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return refuse("a % in it is not followed by two digits; write % as %25");
  }
}

function refuse(why: string): never {
  throw new Error(`DATABASE_URL is not usable: ${why}. Give it like ${example}.`);
}
