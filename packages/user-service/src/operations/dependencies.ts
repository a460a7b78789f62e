import type { LoginAttempts } from "@shop/service-kit";
import type { Passwords } from "../passwords/passwords.ts";
import type { Stores } from "../stores/stores.ts";

/** What the operations work with. Each takes what it needs of it. */
export interface Dependencies extends Stores {
  readonly passwords: Passwords;
  /** How often logins failed lately, per name and address. */
  readonly attempts: LoginAttempts;
}
