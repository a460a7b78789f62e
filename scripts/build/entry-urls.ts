import { readFile } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import type { Plugin } from "esbuild";

const entryUrl = /new URL\(\s*"(\.{1,2}\/[^"]+\.ts)"\s*,\s*import\.meta\.url\s*,?\s*\)/g;

/**
 * Sources name the file of a worker thread by `new URL("./writer.ts", import.meta.url)`. In the bundle the code that says so has
 * moved, so the address becomes that of the entry's own bundle beside it. An address of anything but an entry is an error.
 */
export function entryUrls(folder: string, entries: Readonly<Record<string, string>>, extension: string): Plugin {
  const outputs = new Map(
    Object.entries(entries).map(([name, source]) => [resolve(folder, source), `./${name}${extension}`]),
  );
  return {
    name: "entry-urls",
    setup(build) {
      build.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
        const source = await readFile(path, "utf8");
        const strange: string[] = [];
        const contents = source.replace(entryUrl, (whole, address: string) => {
          const output = outputs.get(resolve(dirname(path), address));
          if (output === undefined) strange.push(address);
          return output === undefined ? whole : `new URL("${output}", import.meta.url)`;
        });
        const errors = strange.map((address) => ({
          text: `${relative(folder, path)}: ${address} is not an entry of the build`,
        }));
        return { contents, errors, loader: path.endsWith("x") ? "tsx" : "ts" };
      });
    },
  };
}
