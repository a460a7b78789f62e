import { type ChildProcess, type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pause } from "../http/test-server.ts";

/** The service in one file: a process that compiles thirty files first takes three times as long to start. */
let program = "";
let folder = "";

beforeAll(async () => {
  const kit = new URL("../..", import.meta.url).pathname;
  // Within the package, so that the packages that it needs are found from there.
  folder = await mkdtemp(join(kit, "node_modules", ".process-test-"));
  program = join(folder, "service-under-test.mjs");
  const entryPoints = [join(kit, "test/process/service-under-test.ts")];
  const how = { bundle: true, platform: "node", format: "esm", packages: "external", logLevel: "error" } as const;
  await build({ entryPoints, outfile: program, ...how });
});

/** Tests run side by side here, where `expect.poll` does not know whose it is. */
async function until(holds: () => boolean): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error("Waited in vain.");
    await pause(20);
  }
}

const started = new Set<ChildProcess>();

afterAll(async () => {
  for (const child of started) child.kill("SIGKILL");
  await rm(folder, { recursive: true });
});

class Running {
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #exit: Promise<number | null>;
  stdout = "";
  stderr = "";

  constructor(env: Record<string, string>) {
    const stdio = ["pipe", "pipe", "pipe"] as const;
    this.child = spawn(process.execPath, [program], { env: { ...process.env, ...env }, stdio: [...stdio] });
    started.add(this.child);
    this.child.stdout.on("data", (text) => {
      this.stdout += text;
    });
    this.child.stderr.on("data", (text) => {
      this.stderr += text;
    });
    this.#exit = once(this.child, "exit").then(([code]) => code);
  }

  async ready(): Promise<string> {
    await until(() => this.stdout.includes("\n"));
    return JSON.parse(this.stdout).listening;
  }

  /** How it ended, and how long that took from now on; all that it wrote has been read then. */
  async ends(): Promise<{ code: number | null; tookMs: number }> {
    const begun = performance.now();
    const code = await this.#exit;
    const tookMs = performance.now() - begun;
    await until(() => this.child.stdout.destroyed && this.child.stderr.destroyed);
    return { code, tookMs };
  }

  /** By its time: on a busy machine the last line can overtake the one before. */
  get lastLine(): Record<string, unknown> | undefined {
    return this.lines.toSorted((a, b) => String(a.time).localeCompare(String(b.time))).at(-1);
  }

  get lines(): Record<string, unknown>[] {
    return this.stderr
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  }
}

describe.concurrent("a service's process", () => {
  it("says on stdout where it listens, in one line, and nothing else", async () => {
    const running = new Running({});
    const url = await running.ready();
    expect(JSON.parse(running.stdout)).toEqual({ listening: url, service: "a-service", pid: running.child.pid });
    expect(await (await fetch(url)).text()).toBe("done");
    running.child.kill("SIGTERM");
    await running.ends();
    expect(running.stdout.trim().split("\n")).toHaveLength(1);
  });

  it.each(["SIGTERM", "SIGINT"] as const)(
    "ends by %s with 0, after what is under way, soon when nothing is",
    async (signal) => {
      const running = new Running({});
      const url = await running.ready();
      const slow = fetch(`${url}/slow`).then((reply) => reply.text());
      await pause(100);
      running.child.kill(signal);
      const ended = running.ends();
      expect(await slow).toBe("done");
      const { code, tookMs } = await ended;
      expect(code).toBe(0);
      expect(tookMs).toBeLessThan(8000);
      expect(running.lines.map(({ msg }) => msg).toSorted()).toEqual(["ending", "listening"]);
    },
  );

  it("ends at once by a second signal", async () => {
    const running = new Running({ CLOSE: "hangs" });
    await running.ready();
    running.child.kill("SIGTERM");
    await until(() => running.stderr.includes('"ending"'));
    running.child.kill("SIGINT");
    expect((await running.ends()).code).toBe(130);
  });

  it("ends at its deadline with 1 when closing hangs, and says so", async () => {
    const running = new Running({ CLOSE: "hangs", DEADLINE: "300" });
    await running.ready();
    running.child.kill("SIGTERM");
    const { code, tookMs } = await running.ends();
    expect(code).toBe(1);
    expect(tookMs).toBeLessThan(8000);
    expect(running.lastLine).toMatchObject({ level: "error", msg: "did not end in time" });
  });

  it("ends with 1 when closing fails", async () => {
    const running = new Running({ CLOSE: "fails" });
    await running.ready();
    running.child.kill("SIGTERM");
    expect((await running.ends()).code).toBe(1);
    expect(running.lastLine).toMatchObject({ msg: "could not end properly", err: { message: "can't close" } });
  });

  it("that is told to end while it starts, ends when it has started, without a word on stdout", async () => {
    const running = new Running({ START: "slow" });
    await until(() => running.stderr === "starting\n");
    running.child.kill("SIGTERM");
    const { code } = await running.ends();
    expect(code).toBe(0);
    expect(running.stdout).toBe("");
  });
});

describe.concurrent("what can't go on", () => {
  it("a fatal error ends it with 1, told with its stack", async () => {
    const running = new Running({ FATAL_AFTER: "10" });
    expect((await running.ends()).code).toBe(1);
    expect(running.lastLine).toMatchObject({ level: "fatal", err: { message: "the disk is broken" } });
    expect(running.lastLine).toHaveProperty("err.stack", expect.stringContaining("service-under-test"));
  });

  it.each([
    ["/throw", "uncaught exception", "nobody caught this"],
    ["/reject", "unhandled rejection", "nobody awaited this"],
  ])("a defect that nobody catches (%s) does, too", async (path, msg, message) => {
    const running = new Running({});
    const url = await running.ready();
    await fetch(url + path).catch(() => {});
    expect((await running.ends()).code).toBe(1);
    expect(running.lastLine).toMatchObject({ level: "fatal", service: "a-service", msg, err: { message } });
  });

  it("a start that fails as expected is told in plain words", async () => {
    const running = new Running({ START: "expected" });
    expect((await running.ends()).code).toBe(1);
    expect([running.stdout, running.stderr]).toEqual(["", "Could not start: PORT is wrong\n"]);
  });

  it("a start that fails by a defect is told in plain words and with its stack, without secrets", async () => {
    const running = new Running({ START: "defect" });
    expect((await running.ends()).code).toBe(1);
    expect(running.stdout).toBe("");
    const [plain = "", line = ""] = running.stderr.split("\n");
    expect(plain).toBe("Could not start: can't reach postgres://[redacted]@db/shop");
    expect(JSON.parse(line)).toMatchObject({ level: "fatal", msg: "could not start", err: { type: "Error" } });
    expect(line).toContain("service-under-test.mjs");
    expect(running.stderr).not.toContain("hunter2");
  });
});

describe.concurrent("a supervisor", () => {
  /** Starts the service as `shop up` does, and stays until it is killed. */
  const supervisor = (program: string): string => `
    import { spawn } from "node:child_process";
    const env = { ...process.env, SHOP_SUPERVISED: "1" };
    spawn(process.execPath, [${JSON.stringify(program)}], { env, stdio: ["pipe", "inherit", "inherit"] });
    setInterval(() => {}, 1000);`;

  it("that is killed takes the service with it", async () => {
    const args = ["--input-type=module", "--eval", supervisor(program)];
    const parent = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    started.add(parent);
    let stdout = "";
    parent.stdout.on("data", (text) => (stdout += text));
    await until(() => stdout.includes("\n"));
    const { pid, listening } = JSON.parse(stdout);
    expect((await fetch(listening)).status).toBe(200);
    parent.kill("SIGKILL");
    await until(() => !isAlive(pid));
  });

  it("is not looked for by a service that has none", async () => {
    const running = new Running({});
    const url = await running.ready();
    running.child.stdin.end();
    await pause(300);
    expect((await fetch(url)).status).toBe(200);
  });

  it("may stop listening to stdout and stderr: the service goes on", async () => {
    const running = new Running({});
    const url = await running.ready();
    running.child.stdout.destroy();
    running.child.stderr.destroy();
    expect((await fetch(url)).status).toBe(200);
    running.child.kill("SIGTERM");
    expect((await running.ends()).code).toBe(0);
  });

  it("may leave stderr unread until nothing more goes in: the service goes on, and ends", async () => {
    const running = new Running({ NOISE: "2000" });
    running.child.stderr.pause();
    const url = await running.ready();
    await pause(500);
    expect((await fetch(url)).status).toBe(200);
    const exit = once(running.child, "exit");
    running.child.kill("SIGTERM");
    expect(await exit).toEqual([null, "SIGKILL"]);
  });

  function isAlive(pid: number): boolean {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  }
});
