import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { missingProgram } from "../support/missing-program.ts";
import { OnTerminal } from "../support/on-terminal.ts";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { cliEnvironment, cliMain, runCli } from "./run-cli.ts";

let shop: RunningShop;
let folder: string;
let env: Record<string, string>;
let orderId: number;

beforeAll(async () => {
  shop = await startShop();
  folder = await mkdtemp(join(tmpdir(), "shop-completion-"));
  await writeFile(join(folder, "shop"), `#!/bin/sh\nexec '${process.execPath}' '${cliMain}' "$@"\n`, { mode: 0o755 });
  // The usual patience is for people; a busy machine gets its time here.
  env = { ...cliEnvironment(shop), SHOP_API_KEY: shop.operatorKey, SHOP_COMPLETION_TIMEOUT: "60000", HOME: folder };
  env.PATH = `${folder}:${env.PATH}`;
  const user = await shop.client().addUser("Ana Trujillo");
  await shop.client().addUser("it's $(touch gotcha)");
  const product = await shop.client().addProduct("TEA-1", 10);
  orderId = (await shop.client().placeOrder(user.id, product.id, 2)).id;
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

/** What `fish` would be given: the candidates alone, as they are. */
async function candidates(words: readonly string[], more: Record<string, string> = {}): Promise<string[]> {
  const { code, stdout, stderr } = await runCli(["complete", "zsh", "--", ...words], { ...env, ...more });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout
    .split("\n")
    .slice(0, -1)
    .map((line) => line.split("\t")[0] ?? "");
}

/** Where nothing answers. */
const AWAY = { SHOP_USER_SERVICE_URL: "http://127.0.0.1:9", SHOP_ORDER_SERVICE_URL: "http://127.0.0.1:9" };

describe("without a network", () => {
  it.each([
    ["ord", ["orders"]],
    ["orders ca", ["cancel"]],
    ["help orders ca", ["cancel"]],
    ["help pro", ["products"]],
    ["orders place --qua", ["--quantity"]],
    ["users list --role ", ["customer", "operator"]],
    ["users list --role=op", ["operator"]],
    ["api placeOr", ["placeOrder"]],
    ["replay ", [":files"]],
    ["completion z", ["zsh"]],
    ["db mi", ["migrate"]],
    ["db backup ", [":files"]],
    ["db key --file ", [":files"]],
    ["nonsense here ", []],
  ])("shop %s offers %j", async (line, offered) => {
    const found = await candidates(line.split(" "), AWAY);
    expect(found).toEqual(offered);
  });

  it("offers nothing and says nothing for names when the shop is away", async () => {
    expect(await candidates(["users", "show", "A"], AWAY)).toEqual([]);
    expect(await candidates(["users", "show", "A"], { SHOP_API_KEY: "shop_key_wrong" })).toEqual([]);
  });

  it("ends by itself, in silence, when the shop does not answer", async () => {
    const silent = createServer(() => undefined).listen(0, "127.0.0.1");
    await once(silent, "listening");
    const { port } = silent.address() as { port: number };
    const url = `http://127.0.0.1:${port}`;
    const places = { SHOP_USER_SERVICE_URL: url, SHOP_ORDER_SERVICE_URL: url, SHOP_COMPLETION_TIMEOUT: "" };
    expect(await candidates(["users", "show", "A"], places)).toEqual([]);
    silent.close();
  });
});

describe("with the shop", () => {
  it.each([
    [["users", "show", "ana"], ["Ana Trujillo"]],
    [["orders", "place", "--product", "T"], ["TEA-1"]],
    [["orders", "place", "--product=t"], ["TEA-1"]],
  ])("shop %j offers %j", async (words, offered) => {
    expect(await candidates(words)).toEqual(offered);
  });

  it("offers the latest orders, with what they are", async () => {
    const { stdout } = await runCli(["complete", "fish", "--", "orders", "show", ""], env);
    expect(stdout).toMatch(new RegExp(`^${orderId}\\t\\d{4}-\\d\\d-\\d\\d, 2 of product 1, `));
  });
});

/** The shell on a real terminal, with completion set up as its help says, and nothing else. */
async function shellWithCompletion(shell: "bash" | "zsh" | "fish"): Promise<OnTerminal> {
  const start = { bash: ["bash", "--norc", "-i"], zsh: ["zsh", "-f", "-i"], fish: ["fish", "--no-config", "-i"] }[
    shell
  ];
  const setUp = {
    bash: 'eval "$(shop completion bash)"; echo rea""dy',
    zsh: 'autoload -U compinit; compinit -u; eval "$(shop completion zsh)"; echo rea""dy',
    fish: 'shop completion fish | source; echo rea""dy',
  }[shell];
  const terminal = new OnTerminal(start, { ...env, PS1: "$ ", TERM: "xterm-256color" }, { cols: 120, rows: 30 });
  await terminal.type(`cd ${folder}; ${setUp}\r`, /[%$>#]/);
  await terminal.shows(/^ready/m);
  return terminal;
}

describe.each(["bash", "zsh", "fish"] as const)("%s", (shell) => {
  it("completes commands, flags, names with blanks, and ids", { timeout: 120_000 }, async ({ skip }) => {
    const missing = missingProgram(shell);
    if (missing !== undefined) skip(missing);
    await using terminal = await shellWithCompletion(shell);
    await terminal.type("shop ord\t");
    await terminal.shows(/shop orders$/m);
    await terminal.type("pla\t");
    await terminal.shows(/shop orders place$/m);
    await terminal.type("--quan\t");
    await terminal.shows(/place --quantity$/m);
    await terminal.type("2 --user An\t");
    await terminal.shows(/--user '?Ana\\? Trujillo/);
    await terminal.type(" --product T\t");
    await terminal.shows("--product TEA-1");
    await terminal.type("\r");
    await terminal.shows(/QUANTITY +2/);
  });

  it("runs nothing of what stands in a line or a name", { timeout: 120_000 }, async ({ skip }) => {
    const missing = missingProgram(shell);
    if (missing !== undefined) skip(missing);
    await using terminal = await shellWithCompletion(shell);
    await terminal.type("shop users show 'x$(touch gotcha)\t");
    await terminal.type("'\r");
    await terminal.shows("There is no user");
    await terminal.type("shop users show it\t");
    await terminal.shows(/show .*it.*gotcha/);
    await terminal.type("\r");
    await terminal.shows(/NAME +it's \$\(touch gotcha\)/);
    expect(existsSync(join(folder, "gotcha"))).toBe(false);
  });
});
