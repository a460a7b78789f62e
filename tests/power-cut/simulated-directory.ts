import type { Random } from "./random.ts";
import type { SimulatedFile } from "./simulated-file.ts";

type NameChange =
  | { readonly number: number; readonly kind: "add"; readonly name: string; readonly file: SimulatedFile }
  | { readonly number: number; readonly kind: "remove"; readonly name: string }
  | { readonly number: number; readonly kind: "rename"; readonly name: string; readonly to: string };

type Names = Map<string, SimulatedFile>;

/**
 * The names of the files. A new name, a rename or a removal is durable once the directory itself was synced, and may
 * be so earlier: a sync of the file alone promises nothing about its name.
 */
export class SimulatedDirectory {
  readonly #durable: Names = new Map();
  #pending: NameChange[] = [];

  add(number: number, name: string, file: SimulatedFile): void {
    this.#pending.push({ number, kind: "add", name, file });
  }

  remove(number: number, name: string): void {
    this.#pending.push({ number, kind: "remove", name });
  }

  rename(number: number, name: string, to: string): void {
    this.#pending.push({ number, kind: "rename", name, to });
  }

  makeDurable(upTo: number): void {
    for (const change of this.#pending) if (change.number <= upTo) applyNameChange(this.#durable, change);
    this.#pending = this.#pending.filter((change) => change.number > upTo);
  }

  current(): Names {
    const names = new Map(this.#durable);
    for (const change of this.#pending) applyNameChange(names, change);
    return names;
  }

  /** Changes of different names reach the disk in any order; those of one name in theirs, and a rename whole or not. */
  afterCut(random: Random): Names {
    const names = new Map(this.#durable);
    const probability = random.pick([0, 0.3, 0.7, 1]);
    const stopped = new Set<string>();
    for (const change of this.#pending) {
      const touched = change.kind === "rename" ? [change.name, change.to] : [change.name];
      const possible = touched.every((name) => !stopped.has(name));
      if (possible && random.chance(probability)) applyNameChange(names, change);
      else for (const name of touched) stopped.add(name);
    }
    return names;
  }
}

function applyNameChange(names: Names, change: NameChange): void {
  if (change.kind === "add") names.set(change.name, change.file);
  if (change.kind === "remove") names.delete(change.name);
  if (change.kind !== "rename") return;
  const file = names.get(change.name);
  if (file === undefined) throw new Error(`"${change.name}" was renamed, and is not there.`);
  names.delete(change.name);
  names.set(change.to, file);
}
