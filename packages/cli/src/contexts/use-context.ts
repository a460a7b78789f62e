import type { CommandCall } from "../commands/command.ts";
import { LOCAL } from "./context.ts";
import { changeContexts } from "./context-file.ts";
import { findContext } from "./find-context.ts";

/** Chooses a context for all later commands; `local` chooses none, so that it is the shop of this machine again. */
export async function useContext(name: string, { terminal: { env, stderr } }: CommandCall): Promise<void> {
  await changeContexts(env, (contexts) => ({
    ...contexts,
    chosen: name === LOCAL ? undefined : findContext(contexts, name).name,
  }));
  const stronger = [
    ...["SHOP_USER_SERVICE_URL", "SHOP_ORDER_SERVICE_URL", "SHOP_CONTEXT"].filter((variable) => env[variable]),
  ];
  if (stronger.length > 0)
    stderr.write(`shop: ${stronger.join(" and ")} in this shell ${stronger.length === 1 ? "goes" : "go"} before it.\n`);
}
