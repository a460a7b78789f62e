import { cp, mkdir, realpath } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** What is read of a package at run time, relative to its folder, and which packages it needs itself. */
interface Parts {
  readonly files: readonly string[];
  readonly packages?: readonly string[];
}

/** The systems that images are for: Debian's C library, on one of the two processors. */
const processor = process.arch;

const native = `@node-rs/argon2-linux-${processor}-gnu`;

/** Without the table an image would carry the sources of SQLite, its binaries for six other systems, and 9 MB of source maps. */
const outside: Readonly<Record<string, Parts>> = {
  "better-sqlite3": { files: ["package.json", "LICENSE", "lib", `prebuilds/linux-${processor}.node`] },
  "@node-rs/argon2": { files: ["package.json", "LICENSE", "index.js"], packages: [native] },
  [native]: { files: ["package.json", `argon2.linux-${processor}-gnu.node`] },
  "swagger-ui-dist": {
    files: [
      "package.json",
      "LICENSE",
      "NOTICE",
      "swagger-ui.css",
      "swagger-ui-bundle.js",
      "swagger-ui-bundle.js.LICENSE.txt",
      "favicon-32x32.png",
    ],
  },
};

/**
 * Copies what is read of a package into the folder's node_modules.
 * @param from a folder from which the package is found
 * @throws when the table does not know the package, or a file of it is missing
 */
export async function copyOutside(name: string, from: string, folder: string): Promise<void> {
  const parts = outside[name];
  if (parts === undefined) {
    throw new Error(
      `${name} stays outside of the bundles; say in scripts/image/copy-outside.ts what an image needs of it.`,
    );
  }
  // A package finds its own ones from where it really lies.
  const source = dirname(await realpath(createRequire(join(from, "package.json")).resolve(`${name}/package.json`)));
  const target = join(folder, "node_modules", name);
  await mkdir(target, { recursive: true });
  for (const file of parts.files) await cp(join(source, file), join(target, file), { recursive: true });
  for (const needed of parts.packages ?? []) await copyOutside(needed, source, folder);
}
