import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { markersFile } from "./markers.ts";
import { recorderEnvironment } from "./recorder.ts";
import { type Entry, readRecording } from "./recording.ts";
import { SimulatedDisk } from "./simulated-disk.ts";
import type { DriverOptions, DriverSummary } from "./workload/driver.ts";

export const databaseFile = "shop.db";

export interface ShopRecording {
  readonly entries: Entry[];
  /** The file that the recording is kept in. */
  readonly log: string;
  readonly summary: DriverSummary;
}

export interface RecordOptions extends Omit<DriverOptions, "directory" | "database"> {
  readonly folder: string;
  readonly library: string;
  readonly synchronous: "full" | "normal";
}

/** Runs both services and their buyers with the recorder in them, from an empty directory to a clean end. */
export async function recordShop(options: RecordOptions): Promise<ShopRecording> {
  const { folder, library, synchronous, ...workload } = options;
  const directory = join(folder, `data-${synchronous}`);
  const log = join(folder, `recording-${synchronous}.log`);
  mkdirSync(directory);
  const recorded = recorderEnvironment({ library, directory, log, syncDelayUs: 2000 });
  const normal = synchronous === "normal" ? { SHOP_TEST_SYNCHRONOUS: "normal" } : {};
  const driver: DriverOptions = { ...workload, directory, database: databaseFile };
  const summary = await runDriver(driver, { ...process.env, NODE_ENV: "test", ...recorded, ...normal });
  const entries = readRecording(readFileSync(log));
  compareWithDirectory(entries, directory);
  return { entries, log, summary };
}

async function runDriver(options: DriverOptions, environment: NodeJS.ProcessEnv): Promise<DriverSummary> {
  const main = fileURLToPath(new URL("workload/driver.ts", import.meta.url));
  const child = spawn(process.execPath, [main, JSON.stringify(options)], {
    env: environment,
    stdio: ["pipe", "pipe", "pipe"],
  });
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  if (code !== 0) throw new Error(`The workload failed with ${String(code)}:\n${errors}`);
  return JSON.parse(output) as DriverSummary;
}

/** Without a power cut the simulated disk must be the directory, byte for byte: else the recorder missed something. */
function compareWithDirectory(entries: readonly Entry[], directory: string): void {
  const disk = new SimulatedDisk();
  for (const entry of entries) disk.apply(entry);
  const simulated = disk.current();
  const names = readdirSync(directory).filter((name) => !name.endsWith("-shm"));
  const missed = [...new Set([...names, ...simulated.keys()])].filter((name) => {
    const content = simulated.get(name);
    return content === undefined || !names.includes(name) || !content.equals(readFileSync(join(directory, name)));
  });
  if (missed.length > 0) throw new Error(`The recording missed what happened to ${missed.join(", ")}.`);
  if (!names.includes(markersFile)) throw new Error("The recording has no markers.");
}
