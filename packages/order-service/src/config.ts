import { type DatabaseUrl, parseDatabaseUrl } from "@shop/database";
import { type Environment, type ServiceSettings, serviceSettings } from "@shop/service-kit";

export interface Config {
  readonly settings: ServiceSettings;
  readonly database: DatabaseUrl;
}

/** The port of the original system. */
const DEFAULT_PORT = 5000;

/** Reads the environment (DESIGN.md lists the names). Throws an `Error` that a person can act on. */
export function readConfig(env: Environment): Config {
  const settings = serviceSettings(env, { defaultPort: DEFAULT_PORT });
  return { settings, database: parseDatabaseUrl(settings.databaseUrl) };
}
