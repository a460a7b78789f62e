import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A way to a service on which the first reply to a change is lost: the service has made it, and the caller does not know. */
export async function cutFirstReply(service: string): Promise<AsyncDisposable & { readonly url: string }> {
  let cut = false;
  const server = createServer(async (request, response) => {
    const { method = "GET", url = "/", headers } = request;
    const body = method === "GET" ? null : await text(request);
    const { host: _host, connection: _connection, "content-length": _length, ...others } = headers;
    const reply = await fetch(new URL(url, service), { method, headers: others as Record<string, string>, body });
    const replied = await reply.text();
    if (method !== "GET" && !cut) {
      cut = true;
      request.socket.destroy();
      return;
    }
    response.writeHead(reply.status, Object.fromEntries(reply.headers)).end(replied);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await once(server.close(), "close");
    },
  };
}
