import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Terminal } from "../commands/command.ts";
import { interrupted, usage } from "../failures/cli-failure.ts";
import type { Environment } from "../local-shop/data-dir.ts";
import { withTemporaryShop } from "../local-shop/temporary-shop.ts";
import { pathWith, writeShim } from "../recording/shop-shim.ts";
import { languageOf } from "../recording/write-script.ts";
import { passwordsFor } from "./passwords.ts";
import type { StepResult } from "./step-result.ts";

export interface ReplayOptions {
  readonly file: string;
  /** Which shop it runs against, and as whom; `undefined`: a fresh one. */
  readonly here: Places | undefined;
  /** Whether the fresh shop is filled with the demo first. */
  readonly demo: boolean;
  readonly onStep: (result: StepResult) => void;
}

/** What leads to a shop, as variables of the environment. */
export interface Places {
  /** For commands: they find keys and sessions by themselves, so that a login in the script counts. */
  readonly forCommands: Environment;
  /** For a program on the SDK: the two URLs and a key. */
  readonly forProgram: Environment;
}

/** Runs a recorded script and tells of every step. @throws exit 130 when it was interrupted */
export async function replay(options: ReplayOptions, terminal: Terminal): Promise<void> {
  const file = resolve(terminal.cwd, options.file);
  languageOf(file);
  const text = textOf(file);
  const folder = mkdtempSync(join(tmpdir(), "shop-replay-"));
  try {
    writeShim(folder);
    const common = { ...passwordsFor(text, terminal.env), PATH: pathWith(folder, terminal.env["PATH"]) };
    const on = async (places: Places, signal: AbortSignal): Promise<void> => {
      const stage = { file, folder, signal, onStep: options.onStep };
      if (languageOf(file) === "sh") {
        const { runShell } = await import("./run-shell.ts");
        return runShell({ ...stage, env: { ...places.forCommands, ...common } });
      }
      const { runTypeScript } = await import("./run-typescript.ts");
      return runTypeScript({ ...stage, env: { ...places.forProgram, ...common } });
    };
    await (options.here === undefined ? onFresh(on, options.demo, folder, terminal) : onHere(on, options.here));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type On = (places: Places, signal: AbortSignal) => Promise<void>;

async function onFresh(on: On, demo: boolean, folder: string, terminal: Terminal): Promise<void> {
  const say = (line: string): void => {
    terminal.stderr.write(`shop: ${line}\n`);
  };
  const env = withoutShop(terminal.env);
  await withTemporaryShop({ env, say }, async (local, signal) => {
    if (demo) await (await import("../demo/tell-demo.ts")).tellDemo(local, { ...terminal, env }, signal);
    const forCommands = { ...env, SHOP_DATA_DIR: local.dataDir, SHOP_CONFIG_DIR: join(folder, "config") };
    const forProgram = {
      ...forCommands,
      SHOP_USER_SERVICE_URL: local.userServiceUrl,
      SHOP_ORDER_SERVICE_URL: local.orderServiceUrl,
      SHOP_API_KEY: readFileSync(local.operatorKeyFile, "utf8").trim(),
    };
    await on({ forCommands, forProgram }, signal);
    if (signal.aborted) throw interrupted();
  });
}

async function onHere(on: On, places: Places): Promise<void> {
  const { EndSignals } = await import("../local-shop/end-signal.ts");
  using ending = new EndSignals(() => undefined);
  await on(places, ending.signal);
  if (ending.signal.aborted) throw interrupted();
}

/** Nothing that leads to another shop, and no key of one. */
function withoutShop(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(SHOP_|DATABASE_URL$|HOST$|PORT$)/.test(name)));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw usage(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
