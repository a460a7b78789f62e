import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { watched } from "../contract/set-up/watched.ts";
import { ShopClient } from "../support/shop-client.ts";
import { program } from "./up-program.ts";

export const anyPorts = ["--user-port", "0", "--order-port", "0"] as const;

/** What takes longer has hung; a start takes about a second where nothing else runs. */
const patienceMs = 60_000;

/** What `shop.json` says, as far as the tests look at it. */
export interface State {
  readonly pid: number;
  readonly services: Readonly<Record<"user-service" | "order-service", { readonly url: string; readonly pid: number }>>;
}

/** A folder for one shop. When it is disposed, whatever still runs in it is killed. */
export class ShopFolder implements AsyncDisposable {
  readonly root: string;
  /** Of commands that run here; of the environment of the tests nothing but what has replies checked. */
  readonly env: Readonly<Record<string, string>>;

  constructor(root: string) {
    this.root = root;
    const quiet = { NODE_ENV: "test", LOG_LEVEL: "warn" };
    this.env = { PATH: process.env.PATH ?? "", HOME: root, SHOP_DATA_DIR: this.data, ...quiet, ...watched() };
  }

  get data(): string {
    return join(this.root, "data");
  }

  get state(): State {
    return JSON.parse(readFileSync(join(this.data, "shop.json"), "utf8")) as State;
  }

  /** Calls the services of the running shop as its operator. */
  get client(): ShopClient {
    const { services } = this.state;
    const key = readFileSync(join(this.data, "operator.key"), "utf8").trim();
    return new ShopClient(
      { users: () => services["user-service"].url, orders: () => services["order-service"].url },
      key,
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    try {
      const { pid, services } = this.state;
      for (const left of [pid, ...Object.values(services).map((service) => service.pid)]) kill(left, "SIGKILL");
    } catch {
      // Nothing was running any more.
    }
    await rm(this.root, { recursive: true, force: true, maxRetries: 5 });
  }
}

export async function shopFolder(): Promise<ShopFolder> {
  return new ShopFolder(await mkdtemp(join(tmpdir(), "shop-up-")));
}

/** A `shop` command that runs. */
export class ShopProcess {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  stdout = "";
  stderr = "";

  constructor(args: readonly string[], { env, command = [process.execPath, program], uid }: ShopProcessOptions) {
    const [file, ...before] = command;
    this.child = spawn(file, [...before, ...args], {
      env,
      stdio: ["ignore", "pipe", "pipe"],
      ...(uid === undefined ? {} : { uid }),
    });
    this.child.stdout?.on("data", (chunk) => {
      this.stdout += String(chunk);
    });
    this.child.stderr?.on("data", (chunk) => {
      this.stderr += String(chunk);
    });
    this.ended = new Promise((resolve) => this.child.once("close", (code, signal) => resolve({ code, signal })));
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Resolves when `shop up` has printed where both services are. */
  async ready(): Promise<void> {
    await until(() => {
      if (this.child.exitCode !== null) throw new Error(`shop up ended (${this.child.exitCode}): ${this.stderr}`);
      return /^order-service +http/m.test(this.stdout);
    }, `shop up is ready; it said: ${this.stderr}`);
  }

  end(signal: NodeJS.Signals): ShopProcess["ended"] {
    this.child.kill(signal);
    return this.ended;
  }
}

interface ShopProcessOptions {
  readonly env: Readonly<Record<string, string>>;
  /** What is run as `shop`. */
  readonly command?: readonly [string, ...string[]];
  readonly uid?: number;
}

/** Runs a command to its end. */
export async function shop(
  args: readonly string[],
  options: ShopProcessOptions,
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  const running = new ShopProcess(args, options);
  const { code } = await running.ended;
  return { code, stdout: running.stdout, stderr: running.stderr };
}

/** Waits until something holds, looking every few milliseconds. Fails with `what` when it does not for a minute. */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Waited ${patienceMs / 1000} s in vain until ${what}`);
    await sleep(20);
  }
}

/** Not so for a process that has ended, even if nobody has asked for its end yet. */
export function isAlive(pid: number): boolean {
  try {
    if (process.platform !== "linux") return !ps(pid, "stat=").startsWith("Z");
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(")") + 2));
  } catch {
    return false;
  }
}

/** What `ps` would show to everybody on this machine. */
export function commandLine(pid: number): string {
  return process.platform === "linux" ? readFileSync(`/proc/${pid}/cmdline`, "utf8") : ps(pid, "args=");
}

function ps(pid: number, column: string): string {
  return execFileSync("ps", ["-o", column, "-p", String(pid)], { encoding: "utf8" });
}

/** False when there is no such process. */
export function kill(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** Whether somebody answers there. */
export async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/livez`, { headers: { connection: "close" } }).then(
    (reply) => reply.ok,
    () => false,
  );
}
