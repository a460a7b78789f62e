import type { RateLimitStore } from "@shop/database";
import type { Request, Response } from "express";

/** At most `limit` hits in `windowMs` milliseconds. */
export interface RateLimit {
  readonly limit: number;
  readonly windowMs: number;
}

/** Counts a request against its address and sets the `RateLimit` headers; rejects with `too_many_requests`. */
export type AddressLimiter = (request: Request, response: Response) => Promise<void>;

/** One per kind of route: `name` is `login` or `sign_up`. Operators' sign-ups are not limited: don't call it for them. */
export function addressLimiter(_store: RateLimitStore, _name: string, _limit: RateLimit): AddressLimiter {
  throw new Error("not built yet");
}
