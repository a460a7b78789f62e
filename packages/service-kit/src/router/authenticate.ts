import { timingSafeEqual } from "node:crypto";
import { type CredentialStore, hashToken, type Principal } from "@shop/database";
import { RequestFailure } from "../http/request-failure.ts";

const TOKEN = /^shop_(ses|key)_[A-Za-z0-9_-]{43}$/;
const ANONYMOUS: Principal = { kind: "anonymous" };
const OPEN: Principal = { kind: "open" };
const ENVIRONMENT_KEY: Principal = { kind: "environment_key" };

export interface AuthenticationOptions {
  readonly credentials: CredentialStore;
  /** `SHOP_OPERATOR_KEY`: accepted beside the keys of the database. */
  readonly operatorKey?: string | undefined;
  /** `SHOP_OPEN`: who comes without credentials is let in as an operator. */
  readonly open?: boolean | undefined;
}

/** Tells who is calling from the `Authorization` header. Credentials that are no good are refused everywhere, also where none are needed. */
export type Authenticate = (authorization: string | undefined, now: Date) => Promise<Principal>;

export function authenticator({ credentials, operatorKey, open }: AuthenticationOptions): Authenticate {
  const environmentKey = operatorKey === undefined ? undefined : hashToken(operatorKey);
  return async (authorization, now) => {
    if (authorization === undefined) return open ? OPEN : ANONYMOUS;
    const token = bearerToken(authorization);
    const tokenHash = hashToken(token);
    if (environmentKey !== undefined && timingSafeEqual(environmentKey, tokenHash)) return ENVIRONMENT_KEY;
    const kind = TOKEN.exec(token)?.[1];
    const principal = await (kind === "ses"
      ? credentials.findSession(tokenHash, now)
      : kind === "key"
        ? credentials.findKey(tokenHash)
        : undefined);
    if (principal === undefined) {
      throw new RequestFailure(
        "unauthenticated",
        "This session or API key is not valid, or no longer. Log in again (POST /api/login).",
      );
    }
    return principal;
  };
}

function bearerToken(authorization: string): string {
  const [scheme, token, ...rest] = authorization.split(" ");
  if (scheme?.toLowerCase() === "bearer" && token && rest.length === 0) return token;
  throw new RequestFailure("unauthenticated", "The Authorization header is not `Bearer` and a token.");
}
