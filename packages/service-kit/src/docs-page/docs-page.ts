import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PlainHandler, PlainRoutes } from "../http/plain-handler.ts";
import { docsSecurityHeaders, setApiSecurityHeaders } from "../http/security-headers.ts";

export interface DocsOptions {
  readonly service: string;
  readonly document: object;
}

const TYPES = { css: "text/css", js: "text/javascript", png: "image/png", html: "text/html", json: "application/json" };
type Extension = keyof typeof TYPES;

/** Of Swagger UI only what the page loads. */
const UI_FILES = ["swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png"] as const;

/** `/`, `/docs`, the page's files, and `/openapi.json`. All of it comes from here: the page asks no other host for anything. */
export function docsRoutes({ service, document }: DocsOptions): PlainRoutes {
  const protect = docsSecurityHeaders();
  const files = UI_FILES.map((name): [string, PlainHandler] => {
    const read = once(() => readFileSync(join(uiFolder(), name)));
    return [`/docs/${name}`, file(extensionOf(name), read, protect)];
  });
  const contract = file(
    "json",
    once(() => Buffer.from(JSON.stringify(document))),
    (_, response) => setApiSecurityHeaders(response),
  );
  return new Map<string, PlainHandler>([
    ["/", redirect],
    ["/docs/", redirect],
    [
      "/docs",
      file(
        "html",
        once(() => Buffer.from(page(service))),
        protect,
      ),
    ],
    [
      "/docs/init.js",
      file(
        "js",
        once(() => Buffer.from(INIT)),
        protect,
      ),
    ],
    ["/openapi.json", contract],
    ...files,
  ]);
}

const page = (service: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${service}</title>
    <link rel="icon" type="image/png" href="/docs/favicon-32x32.png">
    <link rel="stylesheet" href="/docs/swagger-ui.css">
  </head>
  <body>
    <div id="docs"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/init.js"></script>
  </body>
</html>
`;

/** In a file of its own, since the page may run no script that stands in it. */
const INIT = `window.ui = SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#docs",
  deepLinking: true,
  displayRequestDuration: true,
  defaultModelsExpandDepth: 0,
  tryItOutEnabled: true,
  validatorUrl: null,
});
`;

/** Where the package lies, beside the sources as well as beside a bundle. */
const uiFolder = (): string => dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));

const extensionOf = (name: string): Extension => name.slice(name.lastIndexOf(".") + 1) as Extension;

/** Read when it is first asked for: most starts of a service never show the page. */
function once(read: () => Buffer): () => Buffer {
  let content: Buffer | undefined;
  return () => {
    content ??= read();
    return content;
  };
}

function file(
  extension: Extension,
  read: () => Buffer,
  protect: (request: IncomingMessage, response: ServerResponse) => void,
): PlainHandler {
  const tagged = once(() => Buffer.from(`"${hash("sha256", read(), "base64url").slice(0, 22)}"`));
  return (request, response) => {
    protect(request, response);
    const etag = tagged().toString();
    response.setHeader("ETag", etag).setHeader("Cache-Control", "no-cache");
    if (request.headers["if-none-match"] === etag) {
      response.writeHead(304).end();
      return;
    }
    const content = read();
    const type = extension === "png" ? TYPES.png : `${TYPES[extension]}; charset=utf-8`;
    response.writeHead(200, { "Content-Type": type, "Content-Length": content.byteLength }).end(content);
  };
}

const redirect: PlainHandler = (_, response) => {
  setApiSecurityHeaders(response);
  response.writeHead(302, { Location: "/docs", "Content-Length": 0 }).end();
};
