import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** One value of an instant query. */
export interface Sample {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface Target {
  readonly labels: Readonly<Record<string, string>>;
  readonly health: string;
  readonly lastError: string;
}

/** A start that takes longer has hung; half a second is usual. */
const START_LIMIT_MS = 30_000;

/** A real Prometheus in a folder of its own, on a free port. `await using` ends it and removes the folder. */
export class PrometheusServer implements AsyncDisposable {
  readonly url: string;
  readonly #child: ChildProcess;
  readonly #folder: string;

  private constructor(child: ChildProcess, folder: string, url: string) {
    this.#child = child;
    this.#folder = folder;
    this.url = url;
  }

  /** @param files the configuration (`prometheus.yml`) and what it names, by their names */
  static async start(files: Readonly<Record<string, string>>): Promise<PrometheusServer> {
    const folder = await mkdtemp(join(tmpdir(), "shop-prometheus-"));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const flags = ["--config.file=prometheus.yml", "--storage.tsdb.path=data", "--web.listen-address=127.0.0.1:0"];
    const child = spawn("prometheus", flags, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
    try {
      return new PrometheusServer(child, folder, `http://${await addressOf(child)}`);
    } catch (error) {
      child.kill("SIGKILL");
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** What a query yields now. Rejects with Prometheus' own words when it can't be parsed. */
  async query(expression: string): Promise<Sample[]> {
    const { result } = await this.#ask<VectorResult | ScalarResult>("query", { query: expression });
    if (isScalar(result)) return [{ metric: {}, value: Number(result[1]) }];
    return result.map(({ metric, value }) => ({ metric, value: Number(value[1]) }));
  }

  /** What a query yields at times from `from` to `to` (seconds since 1970), every `step` seconds. */
  async range(expression: string, from: number, to: number, step: number): Promise<Series[]> {
    const parameters = { query: expression, start: String(from), end: String(to), step: String(step) };
    const { result } = await this.#ask<MatrixResult>("query_range", parameters);
    return result.map(({ metric, values }) => ({
      metric,
      points: new Map(values.map(([time, value]) => [time, Number(value)])),
    }));
  }

  async targets(): Promise<readonly Target[]> {
    return (await this.#ask<{ activeTargets: Target[] }>("targets")).activeTargets;
  }

  /** The series of the last minutes that a selector finds. */
  async series(selector: string): Promise<readonly unknown[]> {
    return this.#ask<unknown[]>("series", { "match[]": selector });
  }

  /** What Prometheus makes of its rules: `health` is `ok` once a rule has been worked out. */
  async rules(): Promise<readonly RunningRule[]> {
    const { groups } = await this.#ask<{ groups: { rules: RunningRule[] }[] }>("rules");
    return groups.flatMap(({ rules }) => rules);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const ended = once(this.#child, "exit");
      this.#child.kill("SIGKILL");
      await ended;
    }
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #ask<T>(what: string, parameters: Readonly<Record<string, string>> = {}): Promise<T> {
    const response = await fetch(`${this.url}/api/v1/${what}?${new URLSearchParams(parameters)}`);
    const reply = (await response.json()) as { status: string; error?: string; data: T };
    if (reply.status !== "success") throw new Error(`${reply.error}: ${JSON.stringify(parameters)}`);
    return reply.data;
  }
}

export interface RunningRule {
  readonly name: string;
  readonly health: string;
  readonly lastError?: string;
  readonly type: "alerting" | "recording";
  readonly state?: "inactive" | "pending" | "firing";
}

interface VectorResult {
  readonly result: readonly { readonly metric: Record<string, string>; readonly value: readonly [number, string] }[];
}

/** One series over time: values by their times, in seconds since 1970. */
export interface Series {
  readonly metric: Readonly<Record<string, string>>;
  readonly points: ReadonlyMap<number, number>;
}

interface MatrixResult {
  readonly result: readonly {
    readonly metric: Record<string, string>;
    readonly values: readonly (readonly [number, string])[];
  }[];
}

interface ScalarResult {
  readonly result: readonly [number, string];
}

function isScalar(result: VectorResult["result"] | ScalarResult["result"]): result is ScalarResult["result"] {
  return typeof result[0] === "number";
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const log: string[] = [];
    const fail = (why: string): void => reject(new Error(`Prometheus ${why}. Its log:\n${log.join("\n")}`));
    const limit = setTimeout(() => fail(`was not ready within ${START_LIMIT_MS} ms`), START_LIMIT_MS);
    child.once("error", (error) => fail(error.message));
    child.once("exit", (code) => fail(`ended with ${code}`));
    if (child.stderr === null) return fail("has no stderr");
    let address: string | undefined;
    createInterface({ input: child.stderr }).on("line", (line) => {
      log.push(line);
      address ??= /msg="Listening on" address=(\S+)/.exec(line)?.[1];
      if (address === undefined || !line.includes("ready to receive web requests")) return;
      clearTimeout(limit);
      resolve(address);
    });
  });
}
