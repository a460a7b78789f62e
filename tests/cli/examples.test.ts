import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OnTerminal } from "../support/on-terminal.ts";
import type { RunningShop } from "../support/running-shop.ts";
import { ExamplePlace, ExampleShops } from "./example-place.ts";
import { runCli } from "./run-cli.ts";

interface Described {
  readonly command: string;
  readonly flags: readonly { readonly flag: string }[];
  readonly examples: readonly { readonly line: string }[];
}

/** Read before the tests are made: they are the examples. `pnpm test` has built the CLI. */
const described = JSON.parse(
  (await runCli(["commands", "--json"], { PATH: process.env.PATH ?? "" })).stdout,
) as readonly Described[];

let shops: ExampleShops;
let shared: RunningShop;

beforeAll(async () => {
  shops = await ExampleShops.make();
  shared = await shops.copy();
});
afterAll(async () => {
  await shared?.[Symbol.asyncDispose]();
  await shops?.[Symbol.asyncDispose]();
});

const LONG = { timeout: 180_000 };

/** Each is a process and more: the soak runs all, the short run the first of each command. The flags of all are looked at in packages/cli/test/help. */
const soak = process.env.SHOP_SOAK === "1";

/** What a shell was told goes before a chosen context. */
const WITHOUT_URLS = "unset SHOP_USER_SERVICE_URL SHOP_ORDER_SERVICE_URL SHOP_API_KEY;";

/** What must have been done before, by a person who types the example. */
const BEFORE: readonly (readonly [example: RegExp, ...lines: string[]])[] = [
  [/^shop context (use|remove) production/, CONTEXT("production")],
  [/--context staging/, CONTEXT("staging")],
  [/^shop (unlock|lock)/, CONTEXT("live", "--read-only"), "shop context use live"],
  [/^shop lock/, `${WITHOUT_URLS} shop unlock 15m --reason "wrong prices"`],
  [/^shop logout/, 'echo "$PASSWORD" | shop login newUser --password-stdin'],
  [/^shop alias remove latest/, "shop alias set latest 'orders list'"],
  [/^shop orders restore 12/, "shop orders cancel 12"],
  [/^shop orders import .*--resume/, "shop orders import orders.csv || true"],
  [/shop users add --name newUser/, "shop users remove newUser"],
  [/^shop products import .*--map price/, "printf 'sku,name,price\\nTEA-9,Rooibos,900\\n' > products.csv"],
  [/^shop apply/, "shop orders cancel --where 'user=4' --plan old-orders.plan"],
  [/^shop users export users.csv/, "rm users.csv"],
  [/^shop products export products.csv/, "rm products.csv"],
  [/^shop orders export orders.csv/, "rm orders.csv"],
  [/^shop record session\.(sh|ts)/, "rm session.sh session.ts"],
  [/^shop products remove NW-001/, "shop orders cancel --where 'user=4' --yes"],
  [/^shop undo/, "shop products restock NW-001 --change 1 --reason delivery"],
  [/^shop products restock .*--expected 39/, "shop products restock NW-001 --set-to 39 --reason stocktaking"],
  [/^shop db (restore|copy)|sqlite:shop-backup\.db/, "DATABASE_URL=sqlite:../shop.db shop db backup shop-backup.db"],
  [/^shop products restock --where/, "shop products restock NW-002 --change 1 --reason delivery"],
];

function CONTEXT(name: string, ...flags: string[]): string {
  const urls = '--user-service-url "$SHOP_USER_SERVICE_URL" --order-service-url "$SHOP_ORDER_SERVICE_URL"';
  return `echo "$KEY" | shop context add ${name} ${urls} --api-key-stdin ${flags.join(" ")}`.trimEnd();
}

/** What somebody types who is asked. */
const ANSWERS: readonly (readonly [example: RegExp, ...answers: (readonly [asked: RegExp, keys: string])[]])[] = [
  [/^shop login newUser$/, [/Password/, "a long password\r"]],
  [
    /^shop users add --name newUser --address "new address"$/,
    [/Password/, "a long password\r"],
    [/again/, "a long password\r"],
  ],
  [/^shop users update newUser --password$/, [/Password/, "another password\r"], [/again/, "another password\r"]],
  [/^shop record session.sh$/, [/recorded/, "shop status\r"], [/order-service +http/, "exit\r"]],
  [/^shop apply old-orders.plan$/, [/Type 12 to go on/, "12\r"]],
  [/^shop undo( \d+)?$/, [/\?|\[y\/N\]/i, "y\r"]],
];

/** What goes on until somebody ends it, and what it says before. */
const ENDLESS: readonly (readonly [example: RegExp, says: RegExp])[] = [
  [/^shop up$|^shop up --data/, /order-service.*http/],
  [/^shop (events|orders watch)$/, /order\.placed|\d/],
];

/** An example that names what only its reader has: the same with what is here. */
async function fitted(line: string, { shop, folder }: ExamplePlace): Promise<string> {
  let fit = line.replaceAll("/srv/shop", `${folder}/srv`);
  fit = fit.replace("https://users.example.com", shop.users.url).replace("https://orders.example.com", shop.orders.url);
  fit = fit.replace("/backups/", `${folder}/`);
  // The shop of the test runs, so what is copied is its backup; to PostgreSQL in tests/db.
  fit = fit.replace("sqlite:.shop/shop.db", "sqlite:shop-backup.db").replace('"$POSTGRES_URL"', "sqlite:moved.db");
  if (/^shop db (?!restore)/.test(fit)) fit = `DATABASE_URL=sqlite:${shop.databaseFile} ${fit}`;
  if (/^shop context add/.test(fit)) fit = `echo "$KEY" | ${fit} --api-key-stdin`;
  if (/^shop (un)?lock/.test(fit)) fit = `${WITHOUT_URLS} ${fit}`;
  if (/^shop (events|orders watch)$/.test(fit)) fit += " --after 0";
  if (/^shop up(?!.*--user-port)/.test(fit)) fit += " --user-port 0 --order-port 0";
  if (!/^shop (why|undo \d)/.test(fit)) return fit;
  const page = await shop
    .client()
    .ok<{ events: { id: number; request_id: string }[] }>("orders", "GET", "/api/events?sort=-id&limit=1");
  const { id, request_id } = page.events[0] ?? { id: 0, request_id: "" };
  fit = fit.replace(/why \S+/, `why ${request_id}`);
  return fit.replace(/undo \d+/, `undo ${id}`);
}

async function sh(
  line: string,
  { env, folder }: ExamplePlace,
  until?: RegExp,
): Promise<{ code: number | null; said: string }> {
  const child = spawn("sh", ["-c", until === undefined ? line : `exec ${line}`], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  let ended = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (!ended && until?.test(said) === true) ended = child.kill("SIGINT");
    });
  }
  const [code, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
  // As a shell says it: whoever leaves the signal to the system ends with 130 all the same.
  return { code: signal === "SIGINT" ? 130 : code, said };
}

async function onTerminal(
  line: string,
  { env, folder }: ExamplePlace,
  answers: readonly (readonly [RegExp, string])[],
): Promise<{ code: number; said: string }> {
  await using terminal = new OnTerminal(["sh", "-c", `cd '${folder}'; ${line}`], { ...env, ACCESSIBLE: "1" });
  for (const [asked, keys] of answers) await terminal.type(keys, asked);
  return { code: await terminal.exitCode, said: terminal.scrolled };
}

const changes = ({ command, flags }: Described): boolean =>
  /^(keys|db key|undo|apply|smoke)\b|import$|restore$/.test(command) ||
  flags.some(({ flag }) => flag === "--idempotency-key");

async function runExample(line: string, place: ExamplePlace): Promise<void> {
  for (const [example, ...lines] of BEFORE) {
    for (const before of example.test(line) ? lines : []) {
      const done = await sh(before, place);
      expect(done.code, `${before}\n${done.said}`).toBe(0);
    }
  }
  const fit = await fitted(line, place);
  const answers = ANSWERS.find(([example]) => example.test(line))?.slice(1) as [RegExp, string][] | undefined;
  const until = ENDLESS.find(([example]) => example.test(line))?.[1];
  const { code, said } = answers === undefined ? await sh(fit, place, until) : await onTerminal(fit, place, answers);
  expect(code, said).toBe(until === undefined ? 0 : 130);
  if (/--detach/.test(fit)) expect((await sh("shop down", place)).code).toBe(0);
}

describe.each(described.filter(({ examples }) => examples.length > 0))("shop $command", (one) => {
  /** The examples of a command that changes things come one after the other in a shop of their own, as its reader would try them. */
  let own: RunningShop | undefined;
  afterAll(async () => {
    await own?.[Symbol.asyncDispose]();
  });

  it.each(one.examples.slice(0, soak ? undefined : 1).map(({ line }) => line))("%s", LONG, async (line) => {
    if (changes(one)) own ??= await shops.copy();
    await runExample(line, await ExamplePlace.at(own ?? shared));
  });
});
