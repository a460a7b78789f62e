import { hash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { PlainHandler } from "../http/plain-handler.ts";

/** Sets the headers that every reply of the page has. */
export type Protect = (request: IncomingMessage, response: ServerResponse) => void;

/** What is kept is asked for again each time, and not sent again as long as it is the same. */
const caching = "no-cache";

/** The package that the page is made of: its folder, and its version. */
export interface PagePackage {
  readonly folder: string;
  readonly version: string;
}

/** Finds the package where it is installed, also when this file was bundled into another. */
export function swaggerPackage(): PagePackage {
  const require = createRequire(import.meta.url);
  const manifest = "swagger-ui-dist/package.json";
  const { version }: { version: string } = require(manifest);
  return { folder: dirname(require.resolve(manifest)), version };
}

/** A file of the package, read from the disk when it is asked for: together they are 2 MB that few ask for. */
export function fileRoute(from: PagePackage, name: string, mediaType: string, protect: Protect): PlainHandler {
  const file = join(from.folder, name);
  const { size } = statSync(file);
  const etag = etagOf(`${name} ${from.version} ${size}`);
  return async (request, response) => {
    protect(request, response);
    if (answerHead(request, response, { etag, mediaType, length: size })) return;
    // A caller who leaves in the middle, or a file that has gone, can only end the connection by now.
    await pipeline(createReadStream(file), response).catch(() => response.destroy());
  };
}

/** A text that is made once. */
export function textRoute(text: string, mediaType: string, protect: Protect): PlainHandler {
  const body = Buffer.from(text);
  const etag = etagOf(text);
  return (request, response) => {
    protect(request, response);
    if (!answerHead(request, response, { etag, mediaType, length: body.byteLength })) response.end(body);
  };
}

export function redirectRoute(location: string, protect: Protect): PlainHandler {
  return (request, response) => {
    protect(request, response);
    response.writeHead(302, { Location: location, "Content-Length": 0 }).end();
  };
}

function etagOf(what: string): string {
  return `"${hash("sha256", what, "base64url").slice(0, 22)}"`;
}

/** Writes status and headers, and ends the reply when no body belongs to it; says whether it did. */
function answerHead(
  request: IncomingMessage,
  response: ServerResponse,
  { etag, mediaType, length }: { readonly etag: string; readonly mediaType: string; readonly length: number },
): boolean {
  const headers = { ETag: etag, "Cache-Control": caching };
  if (knows(request.headers["if-none-match"], etag)) {
    response.writeHead(304, headers).end();
    return true;
  }
  response.writeHead(200, { ...headers, "Content-Type": mediaType, "Content-Length": length });
  if (request.method !== "HEAD") return false;
  response.end();
  return true;
}

/** Weak tags match here, too (RFC 9110, 13.1.2). */
function knows(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(",").some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag);
}
