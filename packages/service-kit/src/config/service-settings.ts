import { resolve } from "node:path";
import { isLoopbackHost } from "../http/host-check.ts";
import { type LogLevel, logLevels } from "../logging/logger.ts";
import { type TracingSettings, tracingSettings } from "../tracing/tracing-settings.ts";
import { type Environment, readEnvironment } from "./environment.ts";

/** What every service is told by its environment. */
export interface ServiceSettings {
  /** `HOST`: the address to listen on. 127.0.0.1. */
  readonly host: string;
  /** `PORT`; 0 takes any free one. */
  readonly port: number;
  /** `SHOP_DATA_DIR`, as an absolute path. `.shop` in the working folder. */
  readonly dataDir: string;
  /** `DATABASE_URL`. `shop.db` in the data folder. */
  readonly databaseUrl: string;
  /** `SHOP_DATABASE_POOL`: connections to a PostgreSQL at most. 10. */
  readonly databasePool: number;
  /** `SHOP_OPERATOR_KEY`, or the content of the file `SHOP_OPERATOR_KEY_FILE`. */
  readonly operatorKey: string | undefined;
  /** `SHOP_OPEN`: everybody may do everything. */
  readonly open: boolean;
  /** `SHOP_METRICS_TOKEN`, or the content of the file `SHOP_METRICS_TOKEN_FILE`. */
  readonly metricsToken: string | undefined;
  /** `SHOP_CORS_ORIGINS`: the origins whose web pages may call the service. None. */
  readonly corsOrigins: readonly string[];
  /** `SHOP_TRUSTED_PROXIES`: addresses and networks whose `X-Forwarded-For` is believed. None. */
  readonly trustedProxies: readonly string[];
  /** `LOG_LEVEL`. info. */
  readonly logLevel: LogLevel;
  /** Whether spans are sent, by OpenTelemetry's own variables. They are not. */
  readonly tracing?: TracingSettings | undefined;
}

export interface ServiceSettingsOptions {
  readonly defaultPort: number;
  /** Where a relative data folder begins; the process's own by default. */
  readonly workingFolder?: string;
}

const databaseExample = "sqlite:/var/lib/shop/shop.db";

/** Throws one `EnvironmentError` that names everything that is wrong. */
export function serviceSettings(env: Environment, options: ServiceSettingsOptions): ServiceSettings {
  return readEnvironment(env, (read) => {
    const host = read.string("HOST", { default: "127.0.0.1" });
    const dataDir = resolve(options.workingFolder ?? process.cwd(), read.string("SHOP_DATA_DIR", { default: ".shop" }));
    const schemes = ["sqlite:", "file:", "postgres:", "postgresql:"];
    const databaseUrl = read.url("DATABASE_URL", { schemes, example: databaseExample });
    const open = read.flag("SHOP_OPEN");
    if (open && !isLoopbackHost(host)) {
      const why = `lets anybody do everything, and HOST=${host} is not only for this machine`;
      read.problem("SHOP_OPEN", `${why}; use it with a loopback HOST, or not at all`, "0");
    }
    const example = "the output of `openssl rand -base64 32`";
    return {
      host,
      port: read.integer("PORT", { default: options.defaultPort, min: 0, max: 65_535 }),
      dataDir,
      databaseUrl: databaseUrl ?? sqliteUrl(resolve(dataDir, "shop.db")),
      databasePool: read.integer("SHOP_DATABASE_POOL", { default: 10, min: 4, max: 1000 }),
      operatorKey: read.secret("SHOP_OPERATOR_KEY", { minLength: 20, example }),
      open,
      metricsToken: read.secret("SHOP_METRICS_TOKEN", { minLength: 16, example }),
      corsOrigins: read.origins("SHOP_CORS_ORIGINS", { example: "https://shop.example,http://localhost:3000" }),
      trustedProxies: read.proxies("SHOP_TRUSTED_PROXIES", { example: "10.0.0.7,10.1.0.0/16" }),
      logLevel: read.oneOf("LOG_LEVEL", logLevels, { default: "info" }),
      tracing: tracingSettings(read),
    };
  });
}

/** A folder may have a name that means something in a URL. */
function sqliteUrl(file: string): string {
  return `sqlite:${file.split("/").map(encodeURIComponent).join("/")}`;
}
