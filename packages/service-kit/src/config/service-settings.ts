import type { LogLevel } from "../logging/logger.ts";
import type { Environment } from "./environment.ts";

export interface ServiceSettings {
  readonly host: string;
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly operatorKey: string | undefined;
  readonly open: boolean;
  readonly metricsToken: string | undefined;
  readonly logLevel: LogLevel;
}

export function serviceSettings(
  _env: Environment,
  _options: { readonly defaultPort: number; readonly workingFolder?: string },
): ServiceSettings {
  throw new Error("not built yet");
}
