import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const sources = fileURLToPath(new URL("recorder/", import.meta.url));
const flags = "-std=c11 -D_GNU_SOURCE -Wall -Wextra -Werror -O2 -shared -fPIC -fvisibility=hidden".split(" ");

/** Why nothing can be recorded here; undefined when it can. */
export function whyNoRecorder(): string | undefined {
  if (process.platform !== "linux") return "preloading a recorder is only known to work on Linux";
  try {
    execFileSync("cc", ["--version"], { stdio: "ignore" });
    return undefined;
  } catch {
    return "there is no C compiler (cc)";
  }
}

/** Compiles the recorder into that folder, and returns the path of the library. */
export function compileRecorder(folder: string): string {
  const library = join(folder, "recorder.so");
  const files = readdirSync(sources).filter((name) => name.endsWith(".c"));
  execFileSync("cc", [...flags, "-o", library, ...files, "-ldl", "-pthread"], { cwd: sources });
  return library;
}

export interface RecorderOptions {
  readonly library: string;
  /** The directory to watch: it exists and is empty. */
  readonly directory: string;
  /** The file for the recording, outside of that directory; made here. */
  readonly log: string;
  /** What a sync takes at least. */
  readonly syncDelayUs: number;
}

/** The environment of a process that is to be recorded, and of those that it starts. */
export function recorderEnvironment(options: RecorderOptions): NodeJS.ProcessEnv {
  writeFileSync(options.log, "", { flag: "wx" });
  return {
    LD_PRELOAD: options.library,
    RECORD_DIRECTORY: options.directory,
    RECORD_LOG: options.log,
    RECORD_SYNC_DELAY_US: String(options.syncDelayUs),
    // File operations by io_uring pass by the C library.
    UV_USE_IO_URING: "0",
  };
}
