import { hash } from "node:crypto";
import type { RateLimitStore } from "@shop/database";
import type { RateLimit } from "./rate-limit.ts";
import { tooManyRequests } from "./request-failure.ts";

export interface LoginLimits {
  /** Failures for one name from one address. */
  readonly perNameAndAddress: RateLimit;
  /** Failures for one name from addresses that never logged in with it. */
  readonly perName: RateLimit;
  /** For how long an address that logged in with a name is remembered, in milliseconds. */
  readonly rememberAddressMs: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;

export const defaultLoginLimits: LoginLimits = {
  perNameAndAddress: { limit: 10, windowMs: 15 * minute },
  perName: { limit: 50, windowMs: 15 * minute },
  rememberAddressMs: 90 * day,
};

export interface LoginAttempts {
  /** Before the password is looked at. Rejects with `too_many_requests`, whether the name exists or not. */
  check(name: string, address: string): Promise<void>;
  /** The password was wrong, or there is no such name. */
  failed(name: string, address: string): Promise<void>;
  succeeded(name: string, address: string): Promise<void>;
}

/**
 * Slows down guessing at passwords without letting the guesser lock the owner out. Only failures count.
 *
 * - One name from one address: few tries. The owner at another address does not feel it.
 * - One name from anywhere: more tries, so that many addresses together don't get far. This alone would let them lock
 *   the owner out, so it does not hold for an address from which this name has logged in before.
 *
 * Tries that are looked at in the same moment are not yet counted against each other: the short queue before the
 * password hash bounds how many those can be. The store keeps hashes, so that it knows neither names nor addresses.
 */
export function loginAttempts(store: RateLimitStore, limits: Partial<LoginLimits> = {}): LoginAttempts {
  const { perNameAndAddress, perName, rememberAddressMs } = { ...defaultLoginLimits, ...limits };

  const check = async (key: string, { limit }: RateLimit): Promise<void> => {
    const window = await store.read(key);
    if (window === undefined || window.hits < limit) return;
    const seconds = Math.max(1, Math.ceil((window.resetsAt.getTime() - Date.now()) / 1000));
    throw tooManyRequests("Too many failed tries to log in with this name. Wait before the next one.", seconds);
  };
  const isKnown = async (key: string): Promise<boolean> => (await store.read(key)) !== undefined;

  return {
    async check(name, address) {
      const keys = keysOf(name, address);
      await check(keys.nameAndAddress, perNameAndAddress);
      if (!(await isKnown(keys.known))) await check(keys.name, perName);
    },
    async failed(name, address) {
      const keys = keysOf(name, address);
      const known = await isKnown(keys.known);
      await Promise.all([
        store.hit(keys.nameAndAddress, perNameAndAddress.windowMs),
        known ? undefined : store.hit(keys.name, perName.windowMs),
      ]);
    },
    async succeeded(name, address) {
      const keys = keysOf(name, address);
      if ((await store.read(keys.nameAndAddress)) !== undefined) await store.forget(keys.nameAndAddress);
      const known = await store.read(keys.known);
      // Written again only when half of the time has gone by: a login should not cost a write that says nothing new.
      if (known !== undefined && known.resetsAt.getTime() - Date.now() > rememberAddressMs / 2) return;
      if (known !== undefined) await store.forget(keys.known);
      await store.hit(keys.known, rememberAddressMs);
    },
  };
}

interface Keys {
  readonly nameAndAddress: string;
  readonly name: string;
  readonly known: string;
}

function keysOf(name: string, address: string): Keys {
  const key = (kind: string, ...parts: readonly string[]): string =>
    `${kind} ${hash("sha256", JSON.stringify(parts), "base64url")}`;
  return {
    nameAndAddress: key("login failures", name, address),
    name: key("login failures of name", name),
    known: key("login known", name, address),
  };
}
