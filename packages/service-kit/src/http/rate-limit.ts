import type { RateLimitStore } from "@shop/database";
import type { Request, Response } from "express";
import { rateLimit, type Store } from "express-rate-limit";
import type { AddressOf } from "./client-address.ts";
import { tooManyRequests } from "./request-failure.ts";

/** At most `limit` hits in `windowMs` milliseconds. */
export interface RateLimit {
  readonly limit: number;
  readonly windowMs: number;
}

export interface AddressLimits {
  readonly login: RateLimit;
  readonly sign_up: RateLimit;
}

const minute = 60_000;

/**
 * Generous, because a whole office may share one address: this one only stops floods. Guessing at passwords is slowed
 * down by `loginAttempts`. Operators' sign-ups are not limited at all.
 */
export const defaultAddressLimits: AddressLimits = {
  login: { limit: 300, windowMs: 5 * minute },
  sign_up: { limit: 50, windowMs: 60 * minute },
};

/**
 * Counts a request against the address that it comes from and sets the `RateLimit` and `RateLimit-Policy` headers;
 * rejects with `too_many_requests`, after `Retry-After` was set. Needs Express's request and response.
 */
export type AddressLimiter = (request: Request, response: Response) => Promise<void>;

/** One per kind of route, made at the start. Operators' sign-ups are not limited: don't call it for them. */
export function addressLimiter(
  store: RateLimitStore,
  name: keyof AddressLimits,
  limit: RateLimit,
  addressOf: AddressOf,
): AddressLimiter {
  const middleware = rateLimit({
    windowMs: limit.windowMs,
    limit: limit.limit,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    identifier: name,
    keyGenerator: addressOf,
    store: storeFor(store, `${name} from `, limit.windowMs),
    handler: (_request, response, next) => {
      const seconds = Math.max(1, Number(response.getHeader("Retry-After")));
      next(tooManyRequests("Too many tries from this address. Wait before the next one.", seconds));
    },
    // Its checks are for other set-ups and write to the console.
    validate: false,
  });
  return (request, response) =>
    new Promise((resolve, reject) => {
      middleware(request, response, (failure?: unknown) => (failure === undefined ? resolve() : reject(failure)));
    });
}

function storeFor(store: RateLimitStore, prefix: string, windowMs: number): Store {
  return {
    prefix,
    localKeys: false,
    increment: async (key) => {
      const { hits, resetsAt } = await store.hit(prefix + key, windowMs);
      return { totalHits: hits, resetTime: resetsAt };
    },
    resetKey: (key) => store.forget(prefix + key),
    // Asked for only by options that are not used here.
    decrement: () => {},
  };
}
