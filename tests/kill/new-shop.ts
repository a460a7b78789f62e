import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Programs } from "../support/built-services.ts";
import { RunningShop } from "../support/running-shop.ts";

/** A shop that has never been started, with a folder of its own. */
export async function newShop(programs: Programs): Promise<RunningShop> {
  return new RunningShop(await mkdtemp(join(tmpdir(), "shop-kill-")), {}, programs);
}
