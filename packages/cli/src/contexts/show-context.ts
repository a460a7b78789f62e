import type { Terminal } from "../commands/command.ts";
import { LOCAL } from "./context.ts";
import { readContexts } from "./context-file.ts";
import { type ContextReport, reportAll, reportOf } from "./describe-context.ts";
import { findContext } from "./find-context.ts";

/** One context by its name, `local` included; without one SHOP_CONTEXT, the chosen one, or `local`. */
export function showContext(name: string | undefined, env: Terminal["env"]): ContextReport {
  const contexts = readContexts(env);
  const wanted = name ?? (env.SHOP_CONTEXT || contexts.chosen || LOCAL);
  const [local] = reportAll(contexts, env);
  if (wanted === LOCAL && local !== undefined) return local;
  return reportOf(findContext(contexts, wanted), contexts.chosen, env);
}
