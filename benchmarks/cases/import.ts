import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { makeShopFolder, type ShopFolder, startOrderService } from "../contenders/shop-folder.ts";
import { perSecond, runLoad } from "../load/run-load.ts";
import { type Case, inTurn, median } from "./case.ts";

const cli = fileURLToPath(new URL("../../packages/cli/dist/shop.cjs", import.meta.url));

/** So many that the start of the process, the reading beforehand and the import's own notes are in it as they are in life. */
const few = 20_000;
/** Memory is compared where the heap has got as large as it gets. */
const many = 100_000;
const more = 300_000;

interface Imported {
  readonly perSecond: number;
  /** The most resident memory that the process had, in MB. */
  readonly megabytes: number;
}

/** `shop orders import FILE` as a process, start and all, against the same service under the load generator. */
export const importing: Case = {
  name: "import",
  run: async (rounds) => {
    await using folder = await makeShopFolder(1_000);
    await using service = await startOrderService(folder);
    await using files = await scratch();
    const shop = { folder, url: `http://127.0.0.1:${service.port}`, files: files.path };
    const load = { kind: "place", connections: 64, seconds: 3, orders: 1_000 } as const;
    const generator = {
      ...load,
      port: service.port,
      token: folder.token,
      user: folder.user,
      products: folder.products,
    };
    const speed = await inTurn({
      ours: async () => (await importOf(few, shop)).perSecond,
      theirs: async () => perSecond(await runLoad(generator)),
      rounds,
    });
    const small = await importOf(many, shop);
    const large = await importOf(more, shop);
    const ratio = median(speed.pairs);
    const growth = large.megabytes / small.megabytes;
    return [
      {
        what: "orders placed by `shop orders import`, the whole process, against the load generator",
        ...{ ratio, pairs: speed.pairs, budget: ">= 0.7", met: ratio >= 0.7 },
        note: `${Math.round(speed.ours)}/s against ${Math.round(speed.theirs)}/s, ${few} rows a file`,
      },
      {
        what: `memory of an import of ${more} rows against ${many}`,
        ...{ ratio: growth, pairs: [], budget: "<= 1.2", met: growth <= 1.2 },
        note: `${large.megabytes} MB against ${small.megabytes} MB at most, resident; ${Math.round(large.perSecond)}/s`,
      },
    ];
  },
};

interface Shop {
  readonly folder: ShopFolder;
  readonly url: string;
  readonly files: string;
}

let number = 0;

async function importOf(rows: number, { folder, url, files }: Shop): Promise<Imported> {
  number += 1;
  const file = join(files, `orders-${number}.csv`);
  await pipeline(Readable.from(lines(rows, folder.products, number)), createWriteStream(file));
  const env = {
    ...{ PATH: process.env.PATH ?? "", HOME: files, SHOP_STATE_DIR: files, SHOP_DATA_DIR: files },
    ...{ SHOP_USER_SERVICE_URL: url, SHOP_ORDER_SERVICE_URL: url, SHOP_API_KEY: folder.token },
  };
  const started = performance.now();
  const child = spawn(process.execPath, [cli, "orders", "import", file, "--quiet"], { env, stdio: "inherit" });
  const ended = once(child, "exit");
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, residentAtMost(child.pid ?? 0));
  }, 100);
  const [code] = (await ended) as [number];
  clearInterval(watch);
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  return { perSecond: (rows * 1000) / (performance.now() - started), megabytes };
}

/** No two files are alike: the rows of one that was imported before would not be placed again. */
function* lines(rows: number, products: number, file: number): Generator<string> {
  yield "user,product,quantity,date,unit_price,currency\n";
  for (let row = 0; row < rows; row += 1) yield `1,P-${1 + (row % products)},1,2026-11-24,${99 + file},USD\n`;
}

/** From the kernel; 0 where there is no /proc. */
function residentAtMost(pid: number): number {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

async function scratch(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), "shop-bench-"));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
