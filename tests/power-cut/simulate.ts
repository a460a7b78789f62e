import { existsSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import Database from "better-sqlite3";
import { Acknowledged } from "./acknowledged.ts";
import { checkConsistency } from "./check-consistency.ts";
import { checkOperatorKey } from "./check-operator-key.ts";
import { allLost, checkPromises } from "./check-promises.ts";
import { type Cut, chooseCuts } from "./cut-points.ts";
import { markersFile, parseMarker } from "./markers.ts";
import { randomFrom } from "./random.ts";
import type { Entry } from "./recording.ts";
import { writeScratch } from "./scratch.ts";
import { SimulatedDisk } from "./simulated-disk.ts";

export interface SimulationOptions {
  readonly entries: readonly Entry[];
  /** The database's file name in the recorded directory. */
  readonly database: string;
  readonly seed: number;
  readonly cuts: number;
  /** Only this one of the cuts, to look at it. */
  readonly only?: number;
  /** Where what a cut leaves is written; emptied before each cut. */
  readonly scratch: string;
  /** A disk that says that it synced and did not. */
  readonly ignoreSyncs?: boolean;
  /** Starts what runs in production on what a cut has left. Called for every cut whose number `restartEvery` divides. */
  readonly restart?: (directory: string, acknowledged: Acknowledged) => Promise<string[]>;
  readonly restartEvery?: number;
}

export interface Outcome {
  readonly cut: Cut;
  readonly lost: readonly string[];
  readonly broken: readonly string[];
}

/** Every cut in turn, in the order of the recording, so that the disk is replayed only once. */
export async function* simulate(options: SimulationOptions): AsyncGenerator<Outcome> {
  const chosen = chooseCuts(options.entries, options.database, options.seed, options.cuts)
    .filter(({ number }) => options.only === undefined || number === options.only)
    .sort((one, other) => one.after - other.after);
  const replay = new Replay(options.ignoreSyncs === true);
  for (const cut of chosen) {
    replay.advance(options.entries, cut.after);
    const random = randomFrom(options.seed, -1 - cut.number);
    writeScratch(options.scratch, replay.disk.afterCut(random), options.database, random);
    const found = check(options, replay.acknowledged, cut);
    const restarted = cut.number % (options.restartEvery ?? 1) === 0;
    const refused = restarted ? ((await options.restart?.(options.scratch, replay.acknowledged)) ?? []) : [];
    yield { cut, lost: found.lost, broken: [...found.broken, ...refused] };
    await nextTurn();
  }
}

class Replay {
  readonly disk = new SimulatedDisk();
  readonly acknowledged = new Acknowledged();
  readonly #ignoreSyncs: boolean;
  #position = 0;
  #markers: bigint | undefined;

  constructor(ignoreSyncs: boolean) {
    this.#ignoreSyncs = ignoreSyncs;
  }

  advance(entries: readonly Entry[], to: number): void {
    for (const entry of entries.slice(this.#position, to)) this.#apply(entry);
    this.#position = to;
  }

  #apply(entry: Entry): void {
    if (entry.kind === "open" && entry.name === markersFile) this.#markers = entry.file;
    else if ("file" in entry && entry.file === this.#markers) {
      if (entry.kind === "write") this.acknowledged.apply(parseMarker(entry.data));
    } else if (!this.#ignoreSyncs || (entry.kind !== "sync_start" && entry.kind !== "sync_end")) this.disk.apply(entry);
  }
}

function check(options: SimulationOptions, acknowledged: Acknowledged, cut: Cut): Omit<Outcome, "cut"> {
  const file = join(options.scratch, options.database);
  if (!existsSync(file)) return { lost: allLost(acknowledged), broken: [] };
  try {
    return checkDatabase(file, options.scratch, acknowledged, cut.number % 10 === 0);
  } catch (error) {
    return { lost: [], broken: [`the database does not open: ${String(error)}`] };
  }
}

function checkDatabase(
  file: string,
  directory: string,
  acknowledged: Acknowledged,
  thorough: boolean,
): Omit<Outcome, "cut"> {
  const database = new Database(file);
  try {
    database.pragma("journal_mode = WAL");
    const schema = database.prepare("SELECT name FROM sqlite_schema WHERE name = 'orders'").get();
    if (schema === undefined) return { lost: allLost(acknowledged), broken: [] };
    const broken = [...checkConsistency(database, thorough), ...checkOperatorKey(database, directory)];
    const { lost, doubled } = checkPromises(database, acknowledged);
    return { lost, broken: [...broken, ...doubled] };
  } finally {
    database.close();
  }
}
