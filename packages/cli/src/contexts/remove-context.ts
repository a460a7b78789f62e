import type { Terminal } from "../commands/command.ts";
import { forgetSession } from "../credentials/session-file.ts";
import type { Context } from "./context.ts";
import { changeContexts, readContexts } from "./context-file.ts";
import { findContext } from "./find-context.ts";
import { forgetKey } from "./kept-keys/kept-keys.ts";

/** Forgets a context with its key and its session. In this order, so that no secret stays that nothing names any more. */
export async function removeContext(name: string, terminal: Terminal): Promise<Context> {
  const context = findContext(readContexts(terminal.env), name);
  const { authentication } = context;
  if (authentication.by === "key") await forgetKey(name, authentication.kept, terminal);
  await forgetSession(terminal.env, name);
  await changeContexts(terminal.env, ({ all, chosen }) => ({
    chosen: chosen === name ? undefined : chosen,
    all: new Map([...all].filter(([other]) => other !== name)),
  }));
  return context;
}
