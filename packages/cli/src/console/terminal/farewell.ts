import type { Connection } from "../../connection/connect.ts";
import type { Environment } from "../../local-shop/data-dir.ts";
import { findLocalShop } from "../../local-shop/index.ts";
import { OPENED_BY_UP } from "../../local-shop/show-console.ts";
import { readRunningState } from "../../local-shop/state-file.ts";

/** What happens to the shop when the console is left: nothing, and who ends it. */
export function farewell(connection: Connection | undefined, env: Environment): string {
  if (connection === undefined) return "Left the console.";
  if (env[OPENED_BY_UP] === "1" && !process.connected)
    return "Left the console: the `shop up` that opened it has ended.";
  const { userServiceUrl } = connection;
  const local = findLocalShop(env);
  if (local?.userServiceUrl !== userServiceUrl)
    return `Left the console. The shop at ${userServiceUrl} goes on without it.`;
  if (env[OPENED_BY_UP] === "1")
    return "Left the console, which ends both services. `shop up --detach` leaves them running.";
  const detached = readRunningState(local.dataDir)?.detached === true;
  return detached
    ? "Left the console. The shop goes on in the background; `shop down` ends it."
    : "Left the console. The shop goes on where `shop up` runs; Ctrl-C there ends it, or `shop down`.";
}
