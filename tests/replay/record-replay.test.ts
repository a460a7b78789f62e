import { readFileSync, statSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cliEnvironment, type Ran, runCli, shopOnTerminal } from "../cli/run-cli.ts";
import { watched } from "../contract/set-up/watched.ts";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { ProgramFolder } from "../support/strict-program.ts";
import { endedWith, leftOf } from "./left-of.ts";

let shop: RunningShop;
let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  shop = await startShop();
  folder = await mkdtemp(join(tmpdir(), "shop-recorded-"));
  env = { ...cliEnvironment(shop), SHOP_API_KEY: shop.operatorKey };
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const LONG = { timeout: 300_000 };
const file = (name: string): string => join(folder, name);

/** Without anything that leads to the shop of this test: what is replayed there has its own. */
async function replay(name: string, ...flags: string[]): Promise<Ran & { readonly left: readonly string[] }> {
  const place = await mkdtemp(join(folder, "tmp-"));
  const alone = { PATH: env.PATH ?? "", HOME: folder, TMPDIR: place, ...watched() };
  return { ...(await runCli(["replay", file(name), ...flags], alone)), left: leftOf(place) };
}

describe("a session on a terminal", () => {
  it("becomes a script with ids as variables and without a password", LONG, async () => {
    await using terminal = shopOnTerminal(["record", file("session.sh"), "--log", file("session.ndjson")], {
      ...env,
      SHELL: "/bin/bash",
    });
    // The shell waits for a line, at the end of what is to be seen.
    const atPrompt = /\(recording\)[^\n]*[#$]$/;
    const type = (line: string): Promise<void> => terminal.type(`${line}\r`, atPrompt);
    const run = async (line: string, then: string | RegExp): Promise<void> => {
      await type(line);
      await terminal.shows(then);
    };
    await run("shop products add --sku TEA-1 --name Chai --unit-price 1800 --stock 10", /STOCK +10/);
    await type('shop users add --name Ana --address "it\'s here"');
    await terminal.type("my secret password\r", /Password:$/);
    await terminal.type("my secret password\r", /Password again:$/);
    await terminal.shows(/NAME +Ana/);
    await run("shop orders place --user Ana --product TEA-1 --quantity 2", /TOTAL +36\.00 USD/);
    await run("shop orders update 1 --quantity 3", /TOTAL +54\.00 USD/);
    await run("shop orders place --user 1 --product 1 --quantity 50", "only 7 left");
    await type("shop login Ana");
    await terminal.type("my secret password\r", /Password:$/);
    await terminal.shows("UNTIL");
    await run("shop orders cancel 1 --yes; echo the-exit:$?", "the-exit:0");
    await run("shop logout", "LOGGED OUT");
    await terminal.shows(atPrompt);
    await terminal.type("exit\r");
    expect(await terminal.exitCode).toBe(0);
    const script = readFileSync(file("session.sh"), "utf8");
    expect(script).toContain(`: "\${PASSWORD_ANA:?the password of Ana}"`);
    expect(script).toContain("order_1=$(shop orders place --user Ana --product TEA-1 --quantity 2 --quiet)");
    expect(script).toContain('shop orders update "$order_1" --quantity 3');
    expect(script).toContain('shop orders place --user "$user_1" --product "$product_1" --quantity 50 || [ $? -eq 5 ]');
    expect(script).toContain(`printf '%s\\n' "$PASSWORD_ANA" | shop login Ana --password-stdin`);
    for (const name of ["session.sh", "session.ndjson"]) {
      expect(readFileSync(file(name), "utf8"), name).not.toMatch(/my secret password|shop_(key|ses)_/);
    }
    expect(statSync(file("session.ndjson")).mode & 0o777).toBe(0o600);
  });

  it("is replayed on a fresh database, and leaves nothing behind", LONG, async () => {
    const ran = await replay("session.sh", "--json");
    expect(ran.code, ran.stderr).toBe(0);
    const { ok, steps } = JSON.parse(ran.stdout) as { ok: boolean; steps: { step: string; ok: boolean; ms: number }[] };
    expect([ok, steps.map((step) => step.ok)]).toEqual([true, Array(8).fill(true)]);
    expect(ran.stderr).toMatch(/ok +\d+ ms {2}shop orders cancel/);
    expect(ran.stderr).toContain("all well: 8 steps answered as recorded");
    expect(ran.left).toEqual([]);
  });

  it("fails when an answer is another one, and says which", LONG, async () => {
    const script = readFileSync(file("session.sh"), "utf8");
    writeFileSync(file("other-total.sh"), script.replace('"total":3600', '"total":3700'));
    const total = await replay("other-total.sh");
    expect(total.code).toBe(1);
    expect(total.stderr).toMatch(/FAILED +\d+ ms {2}shop orders place .*\n +total is 3600, not 3700/);
    writeFileSync(file("other-exit.sh"), script.replace("--quantity 50 ||", "--quantity 5 ||"));
    const exit = await replay("other-exit.sh");
    expect(exit.code).toBe(1);
    expect(exit.stderr).toContain("ended with 0, not 5");
    expect([...total.left, ...exit.left]).toEqual([]);
  });

  it("runs by sh alone, on any shop, and asks for the passwords that it needs", LONG, async () => {
    await using other = await startShop();
    const place = {
      ...cliEnvironment(other),
      SHOP_DATA_DIR: other.directory,
      SHOP_USER_SERVICE_URL: "",
      SHOP_ORDER_SERVICE_URL: "",
    };
    const words = ["record", file("again.sh"), "--", "sh", file("session.sh")];
    expect((await runCli(words, place)).stderr).toContain("PASSWORD_ANA: the password of Ana");
  });
});

describe("the same session as a TypeScript program", () => {
  it("compiles strictly, is replayed, and fails when an answer is another one", LONG, async () => {
    const made = await runCli(["record", file("session.ts"), "--from", file("session.ndjson")], env);
    expect(made.code, made.stderr).toBe(0);
    const program = readFileSync(file("session.ts"), "utf8");
    expect(program).toContain("await shop.orders.place({ user_id: user_1.id, product_id: product_1.id, quantity: 2 })");
    expect(program).not.toContain("my secret password");
    await using strict = await ProgramFolder.make();
    await strict.write("session.ts", program);
    expect(await strict.faults()).toBe("");
    const well = await replay("session.ts", "--json");
    expect(well.code, well.stderr).toBe(0);
    expect((JSON.parse(well.stdout) as { steps: unknown[] }).steps).toHaveLength(8);
    writeFileSync(file("other.ts"), program.replace("total: 5400", "total: 5500"));
    const other = await replay("other.ts");
    expect(other.code).toBe(1);
    expect(other.stderr).toMatch(/FAILED +\d+ ms {2}shop orders update 1 --quantity 3\n[\s\S]*5500/);
    expect([...well.left, ...other.left]).toEqual([]);
  });
});

describe("whatever happens", () => {
  it("cleans up after Ctrl-C, and ends with 130", LONG, async () => {
    writeFileSync(file("long.sh"), 'set -eu\n\nshop products list\n#= {"exit":0}\n\nsleep 600\n');
    const place = await mkdtemp(join(folder, "tmp-"));
    const ended = await endedWith(
      "SIGINT",
      ["replay", file("long.sh")],
      { PATH: env.PATH ?? "", HOME: folder, TMPDIR: place },
      "products list",
    );
    expect(ended.code).toBe(130);
    expect(leftOf(place)).toEqual([]);
  });

  it("goes on when a service is killed, since it is started again", LONG, async () => {
    const kill = `process.kill(JSON.parse(require("fs").readFileSync(process.env.SHOP_DATA_DIR + "/shop.json")).services["order-service"].pid, "SIGKILL")`;
    writeFileSync(
      file("kill.sh"),
      `set -eu\n\nshop products list\n#= {"exit":0,"rows":[],"count":0}\n\n'${process.execPath}' -e '${kill}'\nuntil shop status >/dev/null 2>&1; do :; done\n\nshop products list\n#= {"exit":0,"rows":[],"count":0}\n`,
    );
    const ran = await replay("kill.sh");
    expect(ran.code, ran.stderr).toBe(0);
    expect(ran.stderr).toMatch(/order-service ended \(SIGKILL\)/);
    expect(ran.left).toEqual([]);
  });

  it.each([
    ["record", 6, "FILE"],
    ["record session.txt", 2, "FILE.sh"],
    ["record session.sh", 5, "is there already"],
    ["record new.sh", 6, "-- COMMAND"],
    ["record new.sh --from nothing.ndjson", 2, "can't be read"],
    ["record new.sh -- true", 1, "nothing to write"],
    ["replay", 6, "FILE"],
    ["replay nothing.sh", 2, "can't be read"],
    ["replay session.sh --here --demo", 2, "--here excludes"],
  ])("shop %s: exit %i, and says %s", async (line, code, text) => {
    const words = line.split(" ").map((word) => (/\.(sh|txt|ndjson)$/.test(word) ? file(word) : word));
    const ran = await runCli(words, env);
    expect([ran.code, ran.stdout]).toEqual([code, ""]);
    expect(ran.stderr).toContain(text);
  });
});
