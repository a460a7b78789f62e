import type { PlainRoutes } from "../http/plain-handler.ts";
import { setReplyHeaders } from "../http/reply-headers.ts";
import { docsSecurityHeaders } from "../http/security-headers.ts";
import { fileRoute, type Protect, redirectRoute, swaggerPackage, textRoute } from "./page-files.ts";
import { pageCss, pageHtml, pageScript } from "./page-text.ts";

export interface DocsOptions {
  readonly service: string;
  /** The bundled OpenAPI document, as it is. */
  readonly document: object;
}

const utf8 = "; charset=utf-8";

/**
 * The docs page: `/` leads to `/docs`, which shows `/openapi.json` as reference and lets its reader try the operations
 * out, with a token. Everything comes from the service itself. Throws when the files of the page are not installed.
 */
export function docsRoutes({ service, document }: DocsOptions): PlainRoutes {
  const swagger = swaggerPackage();
  const protect: Protect = docsSecurityHeaders();
  const asData: Protect = (_request, response) => setReplyHeaders(response);
  const file = (name: string, type: string) => [`/docs/${name}`, fileRoute(swagger, name, type, protect)] as const;
  const text = (path: string, content: string, type: string) => [path, textRoute(content, type, protect)] as const;
  return new Map([
    ["/", redirectRoute("/docs", protect)],
    ["/docs/", redirectRoute("/docs", protect)],
    text("/docs", pageHtml(service), `text/html${utf8}`),
    text("/docs/page.css", pageCss, `text/css${utf8}`),
    text("/docs/page.js", pageScript, `text/javascript${utf8}`),
    file("swagger-ui.css", `text/css${utf8}`),
    file("swagger-ui-bundle.js", `text/javascript${utf8}`),
    file("favicon-32x32.png", "image/png"),
    ["/openapi.json", textRoute(JSON.stringify(forThisServer(document)), "application/json", asData)],
  ]);
}

/** The page tries operations out on the service that it comes from, whatever address that has. */
function forThisServer(document: object): object {
  return { ...document, servers: [{ url: "/" }] };
}
