import { asTypedHere, programName } from "../command-line/program-name.ts";
import type { Terminal } from "../commands/command.ts";
import { printThing } from "../output/print.ts";
import { write } from "../output/write.ts";
import type { LocalShop } from "./find-local-shop.ts";

export interface Announcement {
  readonly shop: LocalShop;
  readonly detached: boolean;
  readonly json: boolean;
  /** What to type first: a shop with the demo in it has something to look at. */
  readonly demo: boolean;
}

/**
 * Tells on stdout where the shop is: without a terminal a line for each service, its name and its URL; with `--json` one object;
 * on a terminal what somebody wants to know who has just started it.
 */
export async function announce({ shop, detached, json, demo }: Announcement, terminal: Terminal): Promise<void> {
  if (terminal.stdout.isTTY && !json) return write(terminal.stdout, friendly(shop, detached, demo, terminal.env));
  const place = {
    user_service_url: shop.userServiceUrl,
    order_service_url: shop.orderServiceUrl,
    data_dir: shop.dataDir,
    operator_key_file: shop.operatorKeyFile,
    pid: shop.pid,
    detached,
  };
  const columns = [
    { title: "user-service", value: () => shop.userServiceUrl },
    { title: "order-service", value: () => shop.orderServiceUrl },
  ];
  await printThing(place, columns, { terminal, options: { json } });
}

function friendly(
  { userServiceUrl, orderServiceUrl, operatorKeyFile, dataDir }: LocalShop,
  detached: boolean,
  demo: boolean,
  env: Terminal["env"],
): string {
  const name = programName(env);
  return [
    `The shop is running${detached ? ` in the background. \`${name} down\` ends it.` : ". Ctrl-C ends it."}`,
    "",
    `  user-service   ${userServiceUrl}   docs: ${userServiceUrl}/docs`,
    `  order-service  ${orderServiceUrl}   docs: ${orderServiceUrl}/docs`,
    `  operator key   ${operatorKeyFile}   (\`${name}\` finds it by itself)`,
    `  data and logs  ${dataDir}`,
    "",
    `Type${detached ? "" : " in another terminal"}, for example:`,
    ...(demo ? demoCommands : emptyCommands).map((line) => `  ${asTypedHere(line, env)}`),
    "",
  ].join("\n");
}

const demoCommands = [
  "shop",
  "shop products list",
  "shop orders place --user 1 --product 1 --quantity 2",
  "shop orders list --newest --limit 5",
];

const emptyCommands = [
  "shop products add --sku TEA --name Tea --unit-price 1800 --currency USD --stock 20",
  'shop users add --name Ana --address "Rua 1" --password',
  "shop orders place --user Ana --product TEA --quantity 2",
];
