import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, dirname, join } from "node:path";
import { run } from "../workspace/run.ts";

interface Published {
  readonly manifest: { readonly name: string; readonly version: string };
  readonly tarball: Buffer;
}

/**
 * A registry on this machine that has these packages, as they are installed here, and no others: npm itself installs what a packed
 * package asks for, and nothing is asked of the network.
 *
 * @param installed the folder of each package
 * @param scratch a folder for what is packed
 */
export async function startRegistry(
  installed: readonly string[],
  scratch: string,
): Promise<AsyncDisposable & { readonly url: string }> {
  const published = new Map<string, Published>();
  for (const folder of installed) {
    const one = await publish(folder, scratch);
    published.set(one.manifest.name, one);
  }
  const server = createServer((request, response) => {
    const name = decodeURIComponent(request.url ?? "").slice(1);
    const one = published.get(name.replace(/\.tgz$/, ""));
    if (one === undefined) response.writeHead(404, { "content-type": "application/json" }).end("{}");
    else if (name.endsWith(".tgz")) response.end(one.tarball);
    else response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(described(one, url)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function publish(folder: string, scratch: string): Promise<Published> {
  const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Published["manifest"];
  const file = join(scratch, `${manifest.name.replace("/", "-")}.tgz`);
  const packed = await run("tar", ["-czf", file, "-C", dirname(folder), basename(folder)]);
  if (packed.code !== 0) throw new Error(packed.stderr);
  return { manifest, tarball: await readFile(file) };
}

/** As npm reads it. */
function described({ manifest }: Published, url: string): object {
  const { name, version } = manifest;
  const versions = { [version]: { ...manifest, dist: { tarball: `${url}/${name}.tgz` } } };
  return { name, "dist-tags": { latest: version }, versions };
}
