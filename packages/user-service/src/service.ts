import type { Database } from "@shop/database";
import { type operations as Contract, contract } from "@shop/openapi/user-service";
import {
  createService,
  defineService,
  type LoginLimits,
  loginAttempts,
  type Service,
  type ServiceOptions,
} from "@shop/service-kit";
import { operations } from "./operations/index.ts";
import { observePasswords } from "./passwords/password-metrics.ts";
import type { Passwords } from "./passwords/passwords.ts";
import type { Stores } from "./stores/stores.ts";

export interface UserServiceOptions extends Omit<ServiceOptions, "definition" | "portFlag" | "observe"> {
  /** Where credentials, limits and the readiness come from; `stores` are made of the same one. */
  readonly database: Database;
  readonly stores: Stores;
  readonly passwords: Passwords;
  /** How many failed logins are borne, where the usual numbers don't fit. */
  readonly loginLimits?: Partial<LoginLimits>;
}

/** Puts user-service together. Does not listen. */
export function userService({ stores, passwords, loginLimits, ...options }: UserServiceOptions): Service {
  const attempts = loginAttempts(options.database.rateLimits, loginLimits);
  const definition = defineService<Contract>(contract, operations({ ...stores, passwords, attempts }));
  const observe: ServiceOptions["observe"] = (metrics) => observePasswords(metrics, passwords);
  return createService({ ...options, definition, observe, portFlag: "--user-port" });
}
