import { markersFile, parseMarker } from "./markers.ts";
import { type Random, randomFrom } from "./random.ts";
import type { Entry } from "./recording.ts";

export interface Cut {
  readonly number: number;
  /** The power fails when this many entries of the recording have taken place. */
  readonly after: number;
}

/** Positions in the recording where a power cut hurts. */
interface Places {
  /** The first answer after services were killed: it may rest on what the dead have written and not synced. */
  readonly recoveries: readonly number[];
  /** Answers, the beginnings of syncs, changes of names, and writes to the database file itself (a checkpoint). */
  readonly others: readonly (readonly number[])[];
}

/**
 * Chooses where the power fails: every fifth time after the first answer that follows a crash, of the other times half
 * just behind one of the other places where it hurts, and half anywhere. A cut depends on the seed and its number alone.
 */
export function chooseCuts(entries: readonly Entry[], database: string, seed: number, count: number): Cut[] {
  const places = findPlaces(entries, database);
  return Array.from({ length: count }, (_, number) => {
    const random = randomFrom(seed, number);
    const index = choosePlace(places, number, random);
    const after = index === undefined ? random.below(entries.length + 1) : index + 1 + random.below(3);
    return { number, after: Math.min(entries.length, after) };
  });
}

function choosePlace({ recoveries, others }: Places, number: number, random: Random): number | undefined {
  if (number % 5 === 2) return recoveries[random.below(recoveries.length)];
  if (random.chance(0.5)) return undefined;
  const places = others[random.below(others.length)] ?? [];
  return places[random.below(places.length)];
}

function findPlaces(entries: readonly Entry[], database: string): Places {
  const names = new Map<bigint, string>();
  const recoveries: number[] = [];
  const answers: number[] = [];
  const syncs: number[] = [];
  const renames: number[] = [];
  const checkpoints: number[] = [];
  let killed = false;
  for (const [index, entry] of entries.entries()) {
    if (entry.kind === "open") names.set(entry.file, entry.name);
    if (entry.kind === "kill") killed = true;
    if (entry.kind === "open" ? entry.created : entry.kind === "rename" || entry.kind === "remove") renames.push(index);
    if (entry.kind === "sync_start") syncs.push(index);
    if (entry.kind !== "write") continue;
    const name = names.get(entry.file);
    if (name === database) checkpoints.push(index);
    if (name !== markersFile || parseMarker(entry.data).kind !== "answered") continue;
    answers.push(index);
    if (killed) recoveries.push(index);
    killed = false;
  }
  return { recoveries, others: [answers, syncs, renames, checkpoints] };
}
