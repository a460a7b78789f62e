import type { Change, Content } from "./content.ts";
import type { Random } from "./random.ts";

/** A disk writes a sector whole or not at all, and leaves its neighbours alone (SQLite's "powersafe overwrite"). */
export const sectorSize = 512;

/** Says of a sector of a pending change, counted from 0 in the order of the changes, whether it reached the disk. */
type Keep = (index: number) => boolean;

/**
 * Applies to `content` those parts of the unsynced changes that reached the disk before the power failed.
 *
 * The operating system writes back what it holds in any order, whole or by the sector. One thing it cannot do: write
 * a sector as a later change left it without what earlier changes put into the same sector, for it holds one version
 * of it in memory. Changes of the size are kept or lost on their own.
 */
export function decideSurvivors(content: Content, pending: readonly Change[], random: Random): void {
  const durableLength = content.length;
  const keep = chooseKeep(pending.length, random);
  const decisions = pending.map((change, index) =>
    Array.from({ length: change.kind === "write" ? sectorsOf(change).count : 1 }, () => keep(index)),
  );
  keepEarlierVersions(pending, decisions);
  let fullLength = durableLength;
  for (const [index, change] of pending.entries()) {
    applySectors(content, change, decisions[index] ?? []);
    fullLength = change.kind === "size" ? change.size : Math.max(fullLength, change.offset + change.data.length);
  }
  if (random.chance(0.4)) growWithoutData(content, fullLength, random);
}

/** Different kinds of bad luck, from "all was written back already" to "every sector for itself". */
function chooseKeep(changes: number, random: Random): Keep {
  const probability = random.pick([0.1, 0.5, 0.9]);
  const last = random.below(changes);
  const changeKept = Array.from({ length: changes }, () => random.fraction());
  return random.pick<Keep>([
    () => false,
    () => true,
    (index) => index < last || (index === last && random.chance(0.5)),
    (index) => (changeKept[index] ?? 0) < probability,
    (index) => ((changeKept[index] ?? 0) < 0.3 ? random.chance(0.5) : (changeKept[index] ?? 0) < 0.65),
    () => random.chance(probability),
  ]);
}

function sectorsOf(change: { offset: number; data: Buffer }): { first: number; count: number } {
  const first = Math.floor(change.offset / sectorSize);
  return { first, count: Math.ceil((change.offset + change.data.length) / sectorSize) - first };
}

function keepEarlierVersions(pending: readonly Change[], decisions: readonly boolean[][]): void {
  const kept = new Set<number>();
  for (const [index, change] of [...pending.entries()].reverse()) {
    if (change.kind === "size") continue;
    const { first } = sectorsOf(change);
    const sectors = decisions[index] ?? [];
    for (const [sector, wanted] of sectors.entries()) {
      if (wanted) kept.add(first + sector);
      else if (kept.has(first + sector)) sectors[sector] = true;
    }
  }
}

function applySectors(content: Content, change: Change, kept: readonly boolean[]): void {
  if (change.kind === "size") {
    if (kept[0] === true) content.resize(change.size);
    return;
  }
  const { first } = sectorsOf(change);
  for (let start = 0; start < kept.length; start++) {
    if (kept[start] !== true) continue;
    let end = start + 1;
    while (kept[end] === true) end++;
    const from = Math.max(0, (first + start) * sectorSize - change.offset);
    content.write(change.offset + from, change.data.subarray(from, (first + end) * sectorSize - change.offset));
    start = end;
  }
}

/** The new size may reach the disk before the data: then the file ends in zeros, or in what the disk held there before. */
function growWithoutData(content: Content, fullLength: number, random: Random): void {
  const from = content.length;
  if (fullLength <= from) return;
  content.resize(
    Math.min(fullLength, from + sectorSize * (1 + random.below(Math.ceil((fullLength - from) / sectorSize)))),
  );
  if (random.chance(0.5)) content.write(from, random.bytes(content.length - from));
}
