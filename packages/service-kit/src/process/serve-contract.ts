import type { Database } from "@shop/database";
import { type ServiceSettings, serviceSettings } from "../config/service-settings.ts";
import type { ServiceDefinition } from "../contract/define-service.ts";
import { createLog } from "../logging/logger.ts";
import { createService } from "../service.ts";
import { runService } from "./run-service.ts";

export interface ContractServiceOptions<Opened extends Database> {
  /** Of the service in logs, before its contract is known to have handlers. */
  readonly name: string;
  /** Where it listens when `PORT` does not say. */
  readonly defaultPort: number;
  /** Opens the database that `DATABASE_URL` names. */
  readonly open: (settings: ServiceSettings) => Promise<Opened>;
  /** Ties the contract to handlers that work with that database: `defineService(contract, …)`. */
  readonly define: (database: Opened) => ServiceDefinition;
}

/**
 * The whole process of a service, with what every one has: settings from the environment, logs, database, router, health, metrics, docs
 * page, signals. Resolves when it is ready; see `runService`.
 */
export function serveContract<Opened extends Database>(options: ContractServiceOptions<Opened>): Promise<void> {
  const { name, defaultPort, open, define } = options;
  return runService(async () => {
    const settings = serviceSettings(process.env, { defaultPort });
    const secrets = [settings.operatorKey, settings.metricsToken];
    const log = createLog({ service: name, level: settings.logLevel, secrets });
    const database = await open(settings);
    return createService({ definition: define(database), database, settings, log }).listen();
  });
}
