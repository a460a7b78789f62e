import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { root } from "../../scripts/steps.ts";

/** A service, as far as it is looked at here. */
export interface ComposeService {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly ports?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly user?: string;
  readonly restart?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly cap_add?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly secrets?: readonly string[];
  readonly networks?: readonly string[];
  readonly privileged?: boolean;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly deploy?: {
    readonly replicas?: number;
    readonly resources?: { readonly limits?: Readonly<Record<string, string | number>> };
  };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

export interface ComposeFile {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly secrets?: Readonly<Record<string, { readonly file: string }>>;
  readonly networks?: Readonly<Record<string, { readonly internal?: boolean } | null>>;
}

export function textOf(file: string): string {
  return readFileSync(`${root}${file}`, "utf8");
}

/** `${NAME:-default}`, and what an engine makes of it when nothing is set. */
const variable = /\$\{(\w+)(?::-([^}]*))?\}/g;

/** The files, one over the other, as an engine reads them that was told nothing by its environment. */
export function composeFile(...files: readonly string[]): ComposeFile {
  const parsed = files.map((file) => {
    const text = textOf(file).replaceAll(variable, (_, _name, value: string | undefined) => value ?? "");
    return parse(text, { merge: true }) as unknown;
  });
  return parsed.reduce(over) as ComposeFile;
}

/** Maps are merged, lists added to, all else replaced. */
function over(below: unknown, above: unknown): unknown {
  if (Array.isArray(below) && Array.isArray(above)) return [...below, ...above];
  if (!isMap(below) || !isMap(above)) return above;
  const keys = new Set([...Object.keys(below), ...Object.keys(above)]);
  return Object.fromEntries(
    [...keys].map((key) => {
      if (!Object.hasOwn(above, key)) return [key, below[key]];
      return [key, Object.hasOwn(below, key) ? over(below[key], above[key]) : above[key]];
    }),
  );
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Variables that a file needs: those without a default. */
export function neededVariables(file: string): string[] {
  return [...textOf(file).matchAll(variable)]
    .filter(([, , value]) => value === undefined)
    .map(([, name]) => name ?? "");
}
