import type { PlainRoutes } from "../http/plain-handler.ts";

/** `/`, `/docs`, the page's files, and `/openapi.json`. */
export function docsRoutes(_options: { readonly service: string; readonly document: object }): PlainRoutes {
  throw new Error("not built yet");
}
