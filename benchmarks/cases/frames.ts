import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as waiting } from "node:timers/promises";
import { OpenConsole } from "../contenders/open-console.ts";
import { makeShopFolder, type ShopFolder, startOrderService, startUserService } from "../contenders/shop-folder.ts";
import { type Case, inTurn, type Measured, median } from "./case.ts";

const FEW = 100;
const MANY = 1_000_000;
/** Longer than two looks at the services. */
const REST_MS = 12_000;
/** Longer than a changed line is marked. */
const MARKED_MS = 9_000;
/** Down, so often, for one figure. */
const KEYS = 60;

/** What a frame of the console writes and takes, on a shop of a hundred orders and on one of a million. */
export const frames: Case = {
  name: "frames",
  run: async (rounds) => {
    await using few = await consoleOn(FEW);
    await using many = await consoleOn(MANY);
    const turns = await inTurn({
      ours: () => millisecondsPerKey(many.screen),
      theirs: () => millisecondsPerKey(few.screen),
      rounds: Math.max(9, rounds),
    });
    const ratio = median(turns.pairs);
    const cost: Measured = {
      what: `a frame of the console at ${MANY} orders against ${FEW}`,
      ...{ ratio, pairs: turns.pairs, budget: "<= 1.2", met: ratio <= 1.2 },
      note: `${turns.ours.toFixed(2)} ms against ${turns.theirs.toFixed(2)} ms from a key to its frame`,
    };
    return [cost, ...(await bytesOf(many))];
  },
};

async function bytesOf({ screen, place }: Opened): Promise<Measured[]> {
  await screen.rests();
  const before = screen.bytes;
  await waiting(REST_MS);
  const atRest = screen.bytes - before;
  screen.type("g");
  await screen.rests();
  await place();
  await screen.writes(/●/);
  await waiting(1_000);
  const marked = screen.bytes;
  await waiting(MARKED_MS);
  const onTick = screen.bytes - marked;
  const line = (what: string, bytes: number, most: number): Measured => ({
    ...{ what, ratio: bytes, pairs: [], budget: `<= ${most}`, met: bytes <= most },
    note: `${bytes} bytes, 100 × 30, the list of orders`,
  });
  return [
    line(`bytes of the console at rest, in ${REST_MS / 1000} s`, atRest, 0),
    line("bytes on a tick", onTick, 500),
  ];
}

interface Opened extends AsyncDisposable {
  readonly screen: OpenConsole;
  /** Places an order. */
  readonly place: () => Promise<void>;
}

async function consoleOn(orders: number): Promise<Opened> {
  const open = new AsyncDisposableStack();
  const folder = open.use(await makeShopFolder(orders));
  const [userService, orderService] = [
    open.use(await startUserService(folder)),
    open.use(await startOrderService(folder)),
  ];
  const home = await mkdtemp(join(tmpdir(), "shop-frames-"));
  open.defer(() => rm(home, { recursive: true, force: true }));
  const url = (port: number): string => `http://127.0.0.1:${port}`;
  const screen = open.use(
    new OpenConsole({
      HOME: home,
      SHOP_DATA_DIR: join(home, "none"),
      SHOP_USER_SERVICE_URL: url(userService.port),
      SHOP_ORDER_SERVICE_URL: url(orderService.port),
      SHOP_API_KEY: folder.token,
    }),
  );
  await screen.writes(/● live/);
  screen.type("2");
  await screen.writes(/Product/);
  await screen.rests();
  const place = (): Promise<void> => placeOrder(url(orderService.port), folder);
  return { screen, place, [Symbol.asyncDispose]: () => open.disposeAsync() };
}

async function placeOrder(url: string, { token, user }: ShopFolder): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const body = JSON.stringify({ user_id: user, product_id: 1, quantity: 1 });
  const { ok, status } = await fetch(`${url}/api/orders`, { method: "POST", headers, body });
  if (!ok) throw new Error(`the order was answered with ${status}`);
}

/** Each key waits for the frame of the one before: down through the list, so that pages are read as well, and up again. */
async function millisecondsPerKey(screen: OpenConsole): Promise<number> {
  const started = performance.now();
  for (let key = 0; key < KEYS; key += 1) {
    screen.type(key < KEYS / 2 ? "j" : "k");
    await screen.writes(/\[\?2026l/);
  }
  return (performance.now() - started) / KEYS;
}
