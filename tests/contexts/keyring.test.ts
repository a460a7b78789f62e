import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, statSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../cli/run-cli.ts";
import { missingProgram } from "../support/missing-program.ts";
import { succeeded, TwoShops, urlFlags } from "./two-shops.ts";

/** Many processes one after the other: a limit against hanging, not a measure. */
const LONG = { timeout: 120_000 };

let shops: TwoShops;
let bus: HangingBus;
beforeAll(async () => {
  [shops, bus] = await Promise.all([TwoShops.start(), HangingBus.start()]);
}, LONG.timeout);
afterAll(async () => {
  await Promise.all([shops[Symbol.asyncDispose](), bus[Symbol.asyncDispose]()]);
});

/** A session bus at a real socket that takes every connection and never says a word. */
class HangingBus implements AsyncDisposable {
  readonly #connections = new Set<Socket>();
  readonly #server: Server = createServer((socket) => this.#connections.add(socket.on("error", () => undefined)));
  /** An abstract socket: nothing lies about afterwards. */
  readonly address = `shop-test-${process.pid}`;

  static async start(): Promise<HangingBus> {
    const hanging = new HangingBus();
    await once(hanging.#server.listen(`\0${hanging.address}`), "listening");
    return hanging;
  }

  get env(): Record<string, string> {
    return { DBUS_SESSION_BUS_ADDRESS: `unix:abstract=${this.address}` };
  }

  get asked(): number {
    return this.#connections.size;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#connections) socket.destroy();
    this.#server.close();
  }
}

const add = (...flags: string[]): string[] => [
  ...["context", "add", "kept", ...urlFlags(shops.one), "--api-key-stdin", "--json", ...flags],
];

interface Kept {
  readonly key_kept_in: string;
}

const secretsIn = (env: Record<string, string>, name: string): string =>
  readFileSync(join(env.SHOP_CONFIG_DIR ?? "", name), "utf8");

describe("where a key is kept without a keyring", () => {
  it("is a file for its owner alone, which is told, and the key is never shown", LONG, async () => {
    const env = shops.environment();
    const added = await runCli(add(), env, `${shops.key.one}\n`);
    const file = join(env.SHOP_CONFIG_DIR ?? "", "keys.json");
    expect(succeeded<Kept>(added)).toMatchObject({ key_kept_in: file, authentication: "key" });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(secretsIn(env, "keys.json")).toContain(shops.key.one);
    expect(secretsIn(env, "contexts.json")).not.toContain(shops.key.one);
    for (const words of [
      ["context", "list"],
      ["context", "show", "kept"],
      ["context", "list", "--json"],
      ["whoami", "--context", "kept"],
    ]) {
      const { code, stdout, stderr } = await runCli(words, env);
      expect(code).toBe(0);
      expect(stdout + stderr).not.toContain(shops.key.one);
    }
    succeeded(await runCli(["context", "remove", "kept", "--json"], env));
    expect(secretsIn(env, "keys.json")).not.toContain(shops.key.one);
  });

  it("must be the keyring where that is asked for: exit 1, nothing added", LONG, async () => {
    const env = shops.environment();
    const { code, stderr } = await runCli(add("--keep-key", "keyring"), env, shops.key.one);
    expect([code, stderr]).toEqual([1, expect.stringContaining("--keep-key file")]);
    expect((await runCli(["context", "show", "kept"], env)).code).toBe(3);
  });

  it("refuses a wrong key, and adds nothing; --no-check adds it all the same", LONG, async () => {
    const env = shops.environment();
    const wrong = await runCli(add(), env, shops.key.other);
    expect([wrong.code, wrong.stdout]).toEqual([4, ""]);
    expect((await runCli(["context", "show", "kept"], env)).code).toBe(3);
    succeeded(await runCli(add("--no-check"), env, shops.key.other));
    expect((await runCli(add(), env, shops.key.one)).code).toBe(5);
    succeeded(await runCli(add("--replace"), env, shops.key.one));
    expect((await runCli(["users", "list", "--context", "kept"], env)).code).toBe(0);
  });

  it("can't be named on the command line, and without a terminal nobody is asked", LONG, async () => {
    const env = shops.environment();
    const urls = ["context", "add", "kept", ...urlFlags(shops.one)];
    expect((await runCli([...urls, "--api-key", shops.key.one], env)).code).toBe(2);
    expect(await runCli(urls, env)).toMatchObject({ code: 6, stderr: expect.stringContaining("--api-key-stdin") });
  });
});

describe("a keyring that hangs", () => {
  it("is given up after some seconds, and the key goes into the file", LONG, async () => {
    const env = { ...shops.environment(), ...bus.env };
    const before = bus.asked;
    const kept = succeeded<Kept>(await runCli(add(), env, shops.key.one));
    expect(kept.key_kept_in).toContain("keys.json");
    expect(bus.asked).toBeGreaterThan(before);
  });

  it("is not asked at all for a key that is in the file", LONG, async () => {
    const env = { ...(await shops.contexts()), ...bus.env };
    const before = bus.asked;
    expect((await runCli(["users", "list", "--context", "one"], env)).code).toBe(0);
    expect(bus.asked).toBe(before);
  });
});

/** A real keyring, which is not there on every machine: without one the file above is what people get. */
describe("a real keyring", () => {
  it("keeps the key, gives it back, forgets it, and no file has it", LONG, async ({ skip }) => {
    if (process.platform !== "linux") skip("only Linux has this keyring");
    const missing = missingProgram("dbus-run-session", "gnome-keyring-daemon");
    if (missing !== undefined) skip(missing);
    const env = shops.environment();
    const script = `
      set -e
      printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
      printf %s "$KEY" | "$NODE" "$SHOP" ${add().join(" ")}
      "$NODE" "$SHOP" users list --context kept --json >/dev/null
      "$NODE" "$SHOP" context remove kept --json >/dev/null
      printf %s "$KEY" | "$NODE" "$SHOP" ${add("--replace").join(" ")} >/dev/null
      cat "$SHOP_CONFIG_DIR"/*.json >&2`;
    const { cliMain } = await import("../cli/run-cli.ts");
    const more = { KEY: shops.key.one, NODE: process.execPath, SHOP: cliMain };
    const child = spawn("dbus-run-session", ["--", "sh", "-c", script], { env: { ...env, ...more } });
    let [out, err] = ["", ""];
    child.stdout.on("data", (text) => (out += text));
    child.stderr.on("data", (text) => (err += text));
    const [code] = await once(child, "close");
    expect({ code, out: out.split("\n")[0] }, err).toMatchObject({
      code: 0,
      out: expect.stringContaining("the system's keyring"),
    });
    expect(out + err).not.toContain(shops.key.one);
  });
});
