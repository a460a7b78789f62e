import type { RateLimitStore } from "@shop/database";
import type { RateLimit } from "./rate-limit.ts";

export interface LoginLimits {
  /** Failures for one name from one address. */
  readonly perNameAndAddress: RateLimit;
  /** Failures for one name from addresses that never logged in with it. */
  readonly perName: RateLimit;
  /** For how long an address that logged in with a name is remembered. */
  readonly rememberAddressMs: number;
}

export interface LoginAttempts {
  /** Before the password is looked at. Rejects with `too_many_requests`, whether the name exists or not. */
  check(name: string, address: string): Promise<void>;
  /** The password was wrong, or there is no such name. */
  failed(name: string, address: string): Promise<void>;
  succeeded(name: string, address: string): Promise<void>;
}

export function loginAttempts(_store: RateLimitStore, _limits?: Partial<LoginLimits>): LoginAttempts {
  throw new Error("not built yet");
}
