import type { Metafile } from "esbuild";

/** What no command may load before it is needed: each costs more than the rest of the start together. */
const heavy = [
  "ink",
  "react",
  "react-reconciler",
  "yoga-layout",
  "undici",
  "jq-web",
  "csv-parse",
  "better-sqlite3",
  "@node-rs/argon2",
  "@napi-rs/keyring",
  "@opentelemetry",
  "openapi/generated",
];

/** Today's size and a third more, of the sources. All of it is run at every start. */
const MOST_BYTES = 205_000;

/**
 * Fails the build when something heavy is imported, over however many files, by what every command loads. `await import()` does no
 * harm, nor does `import type`.
 * @param entry the source that is loaded first, as esbuild names it
 */
export function refuseHeavyStart({ inputs }: Metafile, entry: string): void {
  const importers = new Map<string, string | undefined>([[entry, undefined]]);
  let bytes = 0;
  for (const [source] of importers) {
    bytes += inputs[source]?.bytes ?? 0;
    const imports = (inputs[source]?.imports ?? []).filter(({ kind }) => kind !== "dynamic-import");
    for (const { path } of imports) if (!importers.has(path)) importers.set(path, source);
    const name = heavy.find((one) => `/${source}/`.includes(`/${one}/`));
    if (name === undefined) continue;
    throw new Error(
      `every command would load ${name}: ${wayTo(source, importers).join(" imports ")}. Import it by await import().`,
    );
  }
  if (bytes > MOST_BYTES) throw new Error(`every command would load ${bytes} bytes: import a part by await import()`);
}

function wayTo(source: string, importers: ReadonlyMap<string, string | undefined>): string[] {
  const before = importers.get(source);
  return [...(before === undefined ? [] : wayTo(before, importers)), source.replace(/^.*\/node_modules\//, "")];
}
