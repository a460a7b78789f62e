import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

export type DatabaseUrl =
  | { readonly engine: "sqlite"; readonly file: string }
  | { readonly engine: "postgres"; readonly url: string };

const examples = "sqlite:/var/lib/shop/shop.db or postgres://user:password@host:5432/shop";

/**
 * Reads a DATABASE_URL. `sqlite:shop.db` and `sqlite:./shop.db` are taken from the working folder, `sqlite:/shop.db`
 * and `sqlite:///shop.db` from the root. Throws an `Error` whose message says what is wrong, without the password.
 */
export function parseDatabaseUrl(url: string): DatabaseUrl {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === "sqlite" || scheme === "file") return { engine: "sqlite", file: sqliteFile(url) };
  // Read in full by the adapter, which is loaded only with it.
  if (scheme === "postgres" || scheme === "postgresql") return { engine: "postgres", url };
  const found = scheme === undefined ? "it has no scheme" : `its scheme is "${scheme}:"`;
  throw new Error(`DATABASE_URL is not usable: ${found}. Give it like ${examples}.`);
}

function sqliteFile(url: string): string {
  const path = url.slice(url.indexOf(":") + 1);
  if (/[?#]/.test(path)) throw new Error("DATABASE_URL is not usable: a sqlite: URL takes no ? and no #, only a path.");
  const file = path.startsWith("//") ? fromFileUrl(path) : decoded(path);
  if (file.trim() === "" || file === ":memory:" || file.endsWith("/")) {
    throw new Error(`DATABASE_URL is not usable: "${url}" names no file. Give it like ${examples}.`);
  }
  return resolve(file);
}

function fromFileUrl(path: string): string {
  try {
    return fileURLToPath(`file:${path}`);
  } catch {
    throw new Error(
      "DATABASE_URL is not usable: after sqlite:// a host would stand. " +
        "Use sqlite:/absolute/path or sqlite:relative/path.",
    );
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
