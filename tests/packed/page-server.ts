import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

/** Serves a page that loads `page.js` of a folder: an origin of its own, apart from those of the services. */
export async function servePage(folder: string): Promise<AsyncDisposable & { readonly origin: string }> {
  const server = createServer(async (request, response) => {
    const name = request.url === "/" ? undefined : join(folder, new URL(request.url ?? "", "http://page").pathname);
    const script = name && (await readFile(name).catch(() => undefined));
    if (name === undefined) response.setHeader("content-type", "text/html").end(html);
    else if (script) response.setHeader("content-type", "text/javascript").end(script);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

// With an icon of its own, so that the browser asks for none.
const html = `<!doctype html><link rel="icon" href="data:,"><title>Theirs</title><script type="module" src="page.js"></script>`;
