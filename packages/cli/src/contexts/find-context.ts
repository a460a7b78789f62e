import { notFound } from "../failures/cli-failure.ts";
import { type Context, LOCAL } from "./context.ts";
import type { Contexts } from "./context-file.ts";

/**
 * The context of this name.
 * @param source what named it, for the message: `--context`, `SHOP_CONTEXT` …
 * @throws exit 3 that names those there are
 */
export function findContext({ all }: Contexts, name: string, source?: string): Context {
  const context = all.get(name);
  if (context !== undefined) return context;
  const names = [...all.keys(), LOCAL].join(", ");
  const said = source === undefined ? "" : ` (${source})`;
  throw notFound(
    `There is no context ${JSON.stringify(name)}${said}.`,
    `There are: ${names}. \`shop context list\` tells more.`,
  );
}
