import type { IncomingMessage, ServerResponse } from "node:http";
import helmet from "helmet";

/**
 * On every reply of the API. A reply is data, never a page: no browser may guess another type, run anything in it, put
 * it in a frame, or keep it. Fixed, so that they cost no thought per request.
 */
export const apiSecurityHeaders: Readonly<Record<string, string>> = Object.freeze({
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-store",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
});

/** Sets the headers of the docs page on a response: it may load what lies beside it and nothing else. */
export function docsSecurityHeaders(): (request: IncomingMessage, response: ServerResponse) => void {
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        // Swagger UI's style sheet holds its icons as data: URLs.
        imgSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    frameguard: { action: "deny" },
    // The service speaks plain HTTP; TLS, and with it this promise, belongs to whatever stands before it.
    strictTransportSecurity: false,
    referrerPolicy: { policy: "no-referrer" },
  });
  return (request, response) =>
    protect(request, response, (error?: unknown) => {
      if (error !== undefined) throw error;
    });
}
