import { markersFile, parseMarker } from "./markers.ts";
import { randomFrom } from "./random.ts";
import type { Entry } from "./recording.ts";

export interface Cut {
  readonly number: number;
  /** The power fails when this many entries of the recording have taken place. */
  readonly after: number;
}

/**
 * Chooses where the power fails. Half of the cuts are anywhere; the others are where it hurts: just after something
 * was acknowledged, after services were killed and came back, while a sync is under way, around changes of names, and while the database file itself is written
 * (a checkpoint).
 */
export function chooseCuts(entries: readonly Entry[], database: string, seed: number, count: number): Cut[] {
  const places = findPlaces(entries, database);
  return Array.from({ length: count }, (_, number) => ({
    number,
    after: chooseOne(entries.length, places, seed, number),
  }));
}

function chooseOne(length: number, places: readonly (readonly number[])[], seed: number, number: number): number {
  const random = randomFrom(seed, number);
  const place = random.chance(0.5) ? undefined : places[random.below(places.length)];
  if (place === undefined || place.length === 0) return random.below(length + 1);
  const index = place[random.below(place.length)] ?? 0;
  return Math.min(length, index + 1 + random.below(3));
}

/** As many answers after a kill are looked at closely: they may rest on what the dead have left. */
const recoveryMarkers = 4;

function findPlaces(entries: readonly Entry[], database: string): number[][] {
  const names = new Map<bigint, string>();
  const markers: number[] = [];
  const recoveries: number[] = [];
  const syncs: number[] = [];
  const renames: number[] = [];
  const checkpoints: number[] = [];
  let sinceKill = recoveryMarkers;
  for (const [index, entry] of entries.entries()) {
    if (entry.kind === "kill") sinceKill = 0;
    if (entry.kind === "open") names.set(entry.file, entry.name);
    if (entry.kind === "open" ? entry.created : entry.kind === "rename" || entry.kind === "remove") renames.push(index);
    if (entry.kind === "sync_start") syncs.push(index);
    if (entry.kind !== "write") continue;
    const name = names.get(entry.file);
    if (name === markersFile) markers.push(index);
    if (name === markersFile && sinceKill < recoveryMarkers && parseMarker(entry.data).kind === "answered") {
      recoveries.push(index);
      sinceKill++;
    }
    if (name === database) checkpoints.push(index);
  }
  return [markers, recoveries, syncs, renames, checkpoints];
}
