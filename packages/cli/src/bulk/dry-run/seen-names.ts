import { hash } from "node:crypto";

/**
 * Which names a file has had, each with what came with it, by their hashes: 16 bytes for a name instead of the names, so that a
 * million of them take 32 MB at most. Two different ones are taken for the same about once in many millions of such files.
 */
export class SeenNames {
  #slots = new BigUint64Array(2 * 1024);
  #count = 0;

  /** `new`, or whether what comes with the name is what came with it the first time. */
  see(name: string, rest: unknown): "new" | "same" | "other" {
    if (this.#count * 4 > this.#slots.length) this.#grow();
    const [key, value] = [hashOf(name), hashOf(JSON.stringify(rest))];
    const at = find(this.#slots, key);
    if (this.#slots[at] === key) return this.#slots[at + 1] === value ? "same" : "other";
    this.#slots[at] = key;
    this.#slots[at + 1] = value;
    this.#count += 1;
    return "new";
  }

  #grow(): void {
    const larger = new BigUint64Array(this.#slots.length * 2);
    for (let at = 0; at < this.#slots.length; at += 2) {
      const key = this.#slots[at] ?? 0n;
      if (key === 0n) continue;
      const to = find(larger, key);
      larger[to] = key;
      larger[to + 1] = this.#slots[at + 1] ?? 0n;
    }
    this.#slots = larger;
  }
}

/** The slot of the key, or the free one where it belongs. */
function find(slots: BigUint64Array, key: bigint): number {
  let at = Number(key % BigInt(slots.length / 2)) * 2;
  while (slots[at] !== 0n && slots[at] !== key) at = (at + 2) % slots.length;
  return at;
}

/** Never 0, which stands for a free slot. */
function hashOf(text: string): bigint {
  return hash("sha256", text, "buffer").readBigUInt64BE() | 1n;
}
