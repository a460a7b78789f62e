import type { Terminal } from "../commands/command.ts";
import { printThing } from "../output/print.ts";
import { dataDir } from "./data-dir.ts";
import { stopShop } from "./stop-shop.ts";

/** `shop down` */
export async function down(
  options: { readonly data: string | undefined; readonly json: boolean },
  terminal: Terminal,
): Promise<void> {
  const folder = dataDir(options.data, terminal.env);
  const stopped = await stopShop(folder);
  const was = stopped === undefined ? "No shop was running" : "Ended the shop that was running";
  terminal.stderr.write(`shop: ${was} in ${folder}.\n`);
  if (options.json)
    await printThing({ stopped: stopped !== undefined, data_dir: folder, pid: stopped?.pid ?? null }, [], {
      terminal,
      options: { json: true },
    });
}
