import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * An order-service whose orders have telling ids: one hangs, one is elsewhere, one has no end. `elsewhere` is what came there. Web
 * pages of every origin are let in.
 */
export async function startLyingServer(): Promise<
  AsyncDisposable & { readonly url: string; readonly elsewhere: string[] }
> {
  const elsewhere: string[] = [];
  const other = createServer((request, response) => {
    elsewhere.push(`${request.method} ${request.headers.authorization}`);
    response.end();
  });
  const server = createServer((request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-allow-headers", request.headers["access-control-request-headers"] ?? "");
    if (request.method === "OPTIONS") return void response.writeHead(204).end();
    if (request.url === "/api/order/elsewhere") response.writeHead(307, { location: urlOf(other) }).end();
    if (request.url === "/api/order/endless") {
      response.writeHead(200, { "content-type": "application/json" });
      const pour = (): void => {
        while (response.write(" ".repeat(65_536)));
      };
      response.on("drain", pour);
      pour();
    }
  });
  const both = [other, server];
  await Promise.all(both.map((one) => new Promise<void>((resolve) => one.listen(0, "127.0.0.1", resolve))));
  return {
    url: urlOf(server),
    elsewhere,
    async [Symbol.asyncDispose]() {
      for (const one of both) one.closeAllConnections();
      await Promise.all(both.map((one) => new Promise((resolve) => one.close(resolve))));
    },
  };
}

function urlOf(server: ReturnType<typeof createServer>): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
