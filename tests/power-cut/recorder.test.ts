import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileRecorder, recorderEnvironment, whyNoRecorder } from "./recorder.ts";
import { type Entry, readRecording } from "./recording.ts";
import { makeFolder } from "./scratch.ts";
import { SimulatedDisk } from "./simulated-disk.ts";

const reason = whyNoRecorder();

/** Two processes that write in every way, also from several threads, and of which one is killed in the middle of it. */
const program = `
  import { spawn } from "node:child_process";
  import { once } from "node:events";
  import fs from "node:fs";
  const child = process.argv[2] === "child";
  const log = fs.openSync("log", "a");
  for (let i = 0; i < 50; i++) fs.writeSync(log, (child ? "c" : "p") + i + "\\n");
  if (child) {
    for (;;) await Promise.all([1, 2, 3].map((n) => fs.promises.writeFile("child-" + n, Buffer.alloc(3000, n))));
  }
  const other = spawn(process.execPath, [process.argv[1], "child"]);
  await once(other, "spawn");
  for (let i = 0; i < 20; i++) {
    const handle = await fs.promises.open("data", "a+");
    await handle.writev([Buffer.alloc(700, i), Buffer.alloc(10, i)]);
    await handle.sync();
    await handle.close();
  }
  while (!fs.existsSync("child-3")) await new Promise((resolve) => setTimeout(resolve, 5));
  process.kill(other.pid, "SIGKILL");
  await once(other, "exit");
  fs.truncateSync("data", 5000);
  fs.writeFileSync("temporary", "moved");
  fs.renameSync("temporary", "named");
  fs.writeFileSync("data-shm", "not recorded");
  fs.writeFileSync("gone", "gone");
  fs.rmSync("gone");
  const directory = fs.openSync(".", "r");
  fs.fsyncSync(directory);
`;

describe.skipIf(reason !== undefined)(`The recorder${reason === undefined ? "" : ` (skipped: ${reason})`}`, () => {
  let folder: string;
  let directory: string;
  let library: string;

  beforeAll(() => {
    folder = makeFolder("shop-recorder-");
    directory = join(folder, "watched");
    mkdirSync(directory);
    library = compileRecorder(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function record(name: string, text: string): Entry[] {
    const log = join(folder, `${name}.log`);
    const script = join(folder, `${name}.mjs`);
    writeFileSync(script, text);
    const recorded = recorderEnvironment({ library, directory, log, syncDelayUs: 0 });
    execFileSync(process.execPath, [script], { cwd: directory, env: { ...process.env, ...recorded } });
    return readRecording(readFileSync(log));
  }

  test("sees every change of the directory, from all processes and threads, in their order", () => {
    const entries = record("all", program);
    const disk = new SimulatedDisk();
    for (const entry of entries) disk.apply(entry);
    const names = readdirSync(directory).filter((name) => !name.endsWith("-shm"));
    expect([...disk.current().keys()].sort()).toEqual(names.sort());
    for (const [name, content] of disk.current())
      expect(content.equals(readFileSync(join(directory, name))), name).toBe(true);
    expect(new Set(entries.map(({ process }) => process)).size).toBe(2);
    expect(entries.filter(({ kind }) => kind === "sync_end").length).toBe(21);
    expect(entries.filter(({ kind }) => kind === "kill").length).toBe(1);
  });

  test("does not let a change pass that the simulation does not know", () => {
    expect(() => record("link", `import fs from "node:fs"; fs.linkSync("named", "other");`)).toThrow('"link"');
  });

  test("breaks off loudly when it cannot write its log", () => {
    const environment = {
      ...process.env,
      LD_PRELOAD: library,
      RECORD_DIRECTORY: directory,
      RECORD_LOG: join(folder, "none", "log"),
    };
    const result = spawnSync(process.execPath, ["-e", `fs.writeFileSync("x", "")`], {
      cwd: directory,
      env: environment,
    });
    expect(result.signal).toBe("SIGABRT");
  });
});
