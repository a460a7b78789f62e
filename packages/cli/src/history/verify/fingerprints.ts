/** Ids that share a fingerprint: a power of two. When one differs, these are looked at one by one. */
export const BUCKET = 256;

/**
 * Sets of facts about things with ids, as sums of hashes: what is added and taken away again leaves nothing, in whatever order.
 * 16 bytes for 256 things, so that a million orders are compared with their journal in 64 kB.
 */
export class Fingerprints {
  #lanes = new Int32Array(2 * 1024);

  /** Adds the fact (or takes it away, by -1) that this thing's field has this value. */
  add(id: number, field: string, value: unknown, sign: 1 | -1): void {
    const text = `${id} ${field} ${value}`;
    let [one, two] = [0x811c9dc5 | 0, 0x2545f491 | 0];
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      one = Math.imul(one ^ code, 0x01000193);
      two = Math.imul((two << 5) ^ (two >>> 3) ^ code, 0x5bd1e995);
    }
    const at = this.#placeOf(id);
    this.#lanes[at] = ((this.#lanes[at] ?? 0) + sign * mixed(one)) | 0;
    this.#lanes[at + 1] = ((this.#lanes[at + 1] ?? 0) + sign * mixed(two)) | 0;
  }

  /** Whether nothing is left over in the bucket. */
  isEmpty(bucket: number): boolean {
    return (this.#lanes[2 * bucket] ?? 0) === 0 && (this.#lanes[2 * bucket + 1] ?? 0) === 0;
  }

  #placeOf(id: number): number {
    const at = 2 * Math.floor(id / BUCKET);
    if (at >= this.#lanes.length) {
      const larger = new Int32Array(Math.max(2 * this.#lanes.length, at + 2));
      larger.set(this.#lanes);
      this.#lanes = larger;
    }
    return at;
  }
}

/** Spreads what differs in few bits over all of them, else sums of similar facts might meet. */
function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
