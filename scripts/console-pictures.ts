/**
 * Pictures of the console for docs/console: the built `shop` on a pseudo-terminal against a demo shop of its own, its areas one
 * after the other, each as text and as SVG, made from the cells of a terminal emulator.
 *   node scripts/build.ts && node scripts/console-pictures.ts
 */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { OnTerminal } from "../tests/support/on-terminal.ts";
import { dark, light, pictureOf } from "./console-pictures/picture-of.ts";
import { root, say } from "./steps.ts";

const size = { cols: 120, rows: 34 };
const cli = join(root, "packages/cli/dist/shop.cjs");
const run = promisify(execFile);

/** What is typed, what must be seen then, and how the picture is called. */
const shots: readonly (readonly [keys: readonly string[], shows: string | RegExp, name: string])[] = [
  [[], /Latest orders[\s\S]*2155[\s\S]*Rattlesnake/, "overview"],
  [["2"], /▸ +2155 .*Rattlesnake/, "orders"],
  [["3"], /▸ +1 .*customer/, "users"],
  [["4"], /▸ +1 +NW-001 +Chai/, "products"],
  [["\r"], /Ledger, newest first/, "product"],
  [["\u001b", "5"], /order\.placed/, "events"],
  [["2", "n"], /Place an order/, "form"],
  [["\u001b", "?"], "The keys that work here", "keys"],
];

/** What is taken on a light background as well. */
const ON_LIGHT = ["overview", "form"];

const folder = await mkdtemp(join(tmpdir(), "shop-pictures-"));
const env = {
  ...{
    PATH: process.env.PATH ?? "",
    HOME: folder,
    SHOP_DATA_DIR: join(folder, "shop"),
    SHOP_CONFIG_DIR: join(folder, "config"),
  },
  TZ: "UTC",
};
try {
  const ports = ["--user-port", "0", "--order-port", "0"];
  await run(process.execPath, [cli, "up", "--demo", "--detach", ...ports], { env });
  await mkdir(join(root, "docs/console"), { recursive: true });
  await using terminal = new OnTerminal([process.execPath, cli], env, size);
  await terminal.shows("● live");
  for (const shot of shots) await take(terminal, shot);
  await terminal.type("\u001b");
  await terminal.rests();
  await terminal.type("q");
  await terminal.exitCode;
} finally {
  await run(process.execPath, [cli, "down"], { env }).catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
}

async function take(terminal: OnTerminal, [keys, shows, name]: (typeof shots)[number]): Promise<void> {
  for (const key of keys) {
    await terminal.type(key);
    // Esc and a letter that come together would be Alt and that letter.
    await terminal.rests();
  }
  await terminal.shows(shows);
  await terminal.rests();
  const file = join(root, "docs/console", name);
  // Ports, moments and speeds are others each time; they are as wide as these.
  const neutral = (text: string): string =>
    text
      .replaceAll(/127\.0\.0\.1:\d{5}/g, "127.0.0.1:50001")
      .replaceAll(/\b\d\d:\d\d:\d\d\b/g, "09:30:00")
      .replaceAll(/(<|&lt;)\d+(\sms)/g, (_, less: string, unit: string) => `${less}20${unit}`);
  await writeFile(`${file}.txt`, `${neutral(terminal.screen)}\n`);
  const title = `The console: ${name}`;
  await writeFile(`${file}.svg`, neutral(pictureOf(title, terminal.cells, size, dark)));
  if (ON_LIGHT.includes(name))
    await writeFile(`${file}-light.svg`, neutral(pictureOf(title, terminal.cells, size, light)));
  say(`docs/console/${name}`);
}
