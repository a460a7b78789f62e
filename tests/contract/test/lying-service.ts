import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildHook } from "../build/build-hook.ts";
import { hookFile } from "../hook/files.ts";
import type { Seen, Violation } from "../hook/notes.ts";
import { readSeen, readViolations } from "../report/read-notes.ts";

/** What the service is to answer; what is left out is right for a problem or a thing. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A process that the hook takes for a service, and that answers as it is told; with a folder of notes of its own. */
export class LyingService implements AsyncDisposable {
  readonly url: string;
  readonly #child: ChildProcess;
  readonly #folder: string;

  private constructor(folder: string, child: ChildProcess, port: string) {
    this.#folder = folder;
    this.#child = child;
    this.url = `http://127.0.0.1:${port}`;
  }

  static async start(name: "user-service" | "order-service"): Promise<LyingService> {
    const folder = await mkdtemp(join(tmpdir(), "shop-liar-"));
    await buildHook(folder);
    // It is known by where its program lies.
    const main = join(folder, name, "main.ts");
    await cp(fileURLToPath(new URL("liar.ts", import.meta.url)), main);
    const env = { SHOP_TEST_REPLIES: folder, SHOP_TEST_FILE: "the test of the liar" };
    const child = spawn(process.execPath, ["--require", join(folder, hookFile), main], {
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = (await once(child.stdout, "data")) as [Buffer];
    return new LyingService(folder, child, line.toString().trim());
  }

  /** Has a request answered so. */
  async ask(method: string, path: string, answer: Answer, more: Readonly<Record<string, string>> = {}): Promise<void> {
    const headers = { ...more, "x-answer": JSON.stringify(answer), connection: "close" };
    await (await fetch(this.url + path, { method, headers })).text();
  }

  violations(): Promise<readonly Violation[]> {
    return readViolations(this.#folder);
  }

  seen(): Promise<readonly Seen[]> {
    return readSeen(this.#folder);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.kill("SIGKILL");
    await rm(this.#folder, { recursive: true, force: true });
  }
}
