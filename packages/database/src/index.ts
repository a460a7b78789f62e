export type { CredentialStore } from "./credential-store.ts";
export type { Database, DatabaseStats, Readiness } from "./database.ts";
export { type DatabaseUrl, parseDatabaseUrl } from "./database-url.ts";
export { DatabaseFailure } from "./failures.ts";
export type { JournalFeed } from "./journal-feed.ts";
export type { Actor, Principal, Role } from "./principal.ts";
export type { RateLimitHits, RateLimitStore } from "./rate-limit-store.ts";
export { createToken, hashToken } from "./tokens.ts";
export type { Caller, IdempotencyClaim, WriteContext, Written } from "./write.ts";
