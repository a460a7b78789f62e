import { LocalShopFailure } from "./failure.ts";
import { endLeftovers, haveEnded, signal } from "./leftovers.ts";
import { isAlive, readState, type ShopState } from "./state-file.ts";

/** Longer than the services have to finish what is under way. */
const patienceMs = 15_000;

/**
 * Ends the shop that runs in the data folder, and resolves when it is gone: to what it was, or to undefined when none ran.
 * @throws LocalShopFailure `still_stopping` when it is not gone after 15 s
 */
export async function stopShop(dataDir: string): Promise<ShopState | undefined> {
  const state = readState(dataDir);
  if (state === undefined) return undefined;
  if (!isAlive(state)) return (await endLeftovers(state)) ? state : undefined;
  signal(state.pid, "SIGTERM");
  if (await haveEnded([state], patienceMs)) return state;
  const { pid } = state;
  throw new LocalShopFailure(
    "still_stopping",
    `The shop was told to end, but its supervisor (process ${pid}) is still there. If it hangs: kill -9 ${pid}`,
    { pid, data_dir: dataDir },
  );
}
