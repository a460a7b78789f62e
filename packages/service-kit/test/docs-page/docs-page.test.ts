import { describe, expect, it } from "vitest";
import { docsRoutes } from "../../src/docs-page/docs-page.ts";
import { get, openRaw } from "../http/raw-connection.ts";
import { serve } from "../http/test-server.ts";

const document = {
  openapi: "3.1.0",
  info: { title: "a-service", version: "1.0.0" },
  servers: [{ url: "http://elsewhere.example:5000" }],
  paths: {},
};

async function url(): Promise<string> {
  const routes = docsRoutes({ service: "a-service", document });
  const server = await serve(async (request, response) => {
    const route = routes.get(request.url ?? "");
    if (route === undefined) response.writeHead(404, { "Content-Length": 0 }).end();
    else await route(request, response);
  });
  return server.url;
}

describe("the docs page", () => {
  it("is where / leads", async () => {
    const base = await url();
    for (const path of ["/", "/docs/"]) {
      const reply = await fetch(base + path, { redirect: "manual" });
      expect([reply.status, reply.headers.get("location")]).toEqual([302, "/docs"]);
    }
  });

  it("consists of files that it serves itself, and of nothing that its policy forbids", async () => {
    const base = await url();
    const page = await fetch(`${base}/docs`);
    const html = await page.text();
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(html).toContain("<title>a-service</title>");
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/i);
    const links = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] as string);
    expect(links).toHaveLength(6);
    for (const link of links) {
      expect(link).toMatch(/^\/[^/]/);
      const reply = await fetch(base + link);
      const body = await reply.arrayBuffer();
      expect([link, reply.status]).toEqual([link, 200]);
      expect(body.byteLength).toBe(Number(reply.headers.get("content-length")));
      expect(body.byteLength).toBeGreaterThan(50);
    }
  });

  it.each([
    ["/docs", "text/html; charset=utf-8"],
    ["/docs/page.js", "text/javascript; charset=utf-8"],
    ["/docs/page.css", "text/css; charset=utf-8"],
    ["/docs/swagger-ui-bundle.js", "text/javascript; charset=utf-8"],
    ["/docs/swagger-ui.css", "text/css; charset=utf-8"],
    ["/docs/favicon-32x32.png", "image/png"],
  ])("%s has a strict policy, its type, and is not sent twice", async (path, type) => {
    const base = await url();
    const reply = await fetch(base + path);
    await reply.arrayBuffer();
    const { headers } = reply;
    expect(headers.get("content-type")).toBe(type);
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;connect-src 'self';" +
        "base-uri 'none';form-action 'none';frame-ancestors 'none'",
    );
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("strict-transport-security")).toBeNull();
    const etag = headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await fetch(base + path, { headers: { "If-None-Match": tag } });
      expect([again.status, await again.text()]).toEqual([304, ""]);
    }
    const changed = await fetch(base + path, { headers: { "If-None-Match": '"other"' } });
    expect((await changed.arrayBuffer()).byteLength).toBe(Number(headers.get("content-length")));
    const head = await fetch(base + path, { method: "HEAD" });
    expect([head.status, head.headers.get("content-length")]).toEqual([200, headers.get("content-length")]);
  });

  it("tries out the service that it comes from, not the one that the document names", async () => {
    const base = await url();
    const reply = await fetch(`${base}/openapi.json`);
    expect(reply.headers.get("content-type")).toBe("application/json");
    expect(reply.headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(await reply.json()).toEqual({ ...document, servers: [{ url: "/" }] });
  });

  it.each(["/docs/package.json", "/docs/../package.json", "/docs/swagger-ui.js", "/docs/index.html", "/docs/%2e%2e/x"])(
    "gives away nothing else: %s",
    async (path) => {
      const base = new URL(await url());
      const connection = await (await openRaw(Number(base.port))).send(get(path)).replies(1);
      expect(connection.statuses).toEqual([404]);
    },
  );

  it("a reader who leaves in the middle of a file does no harm", async () => {
    const base = new URL(await url());
    for (let i = 0; i < 5; i += 1) {
      const connection = await openRaw(Number(base.port));
      await connection.send(get("/docs/swagger-ui-bundle.js")).until(() => connection.text.length > 1000);
      connection.socket.resetAndDestroy();
    }
    expect((await fetch(new URL("/docs", base))).status).toBe(200);
  });
});
