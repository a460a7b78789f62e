import type { IncomingMessage, ServerResponse } from "node:http";

/** Answers a request by itself, on bare `node:http` (an Express request and response fit too). */
export type PlainHandler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** Pages that are not operations of the contract (health, metrics, docs), by exact path, for GET and HEAD. */
export type PlainRoutes = ReadonlyMap<string, PlainHandler>;
