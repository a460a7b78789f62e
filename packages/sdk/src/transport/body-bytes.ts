const nothing: Uint8Array = new Uint8Array(0);

/**
 * Collects a body in one piece of memory. Kept as they come, bytes that a server sends one by one would each be an object of some
 * 100 bytes, which keeps the whole block alive that it was read in: 16 MB of them filled gigabytes.
 */
export class BodyBytes {
  #bytes = nothing;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(chunk: Uint8Array): void {
    const before = this.#length;
    this.#length += chunk.length;
    // Nearly every body comes in one piece, and is not copied.
    if (before === 0) this.#bytes = chunk;
    else this.#append(chunk, before);
  }

  /** The body so far, or its beginning. */
  take(most = this.#length): Uint8Array {
    const length = Math.min(most, this.#length);
    return length === this.#bytes.length ? this.#bytes : this.#bytes.subarray(0, length);
  }

  #append(chunk: Uint8Array, at: number): void {
    if (this.#length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#length, 2 * this.#bytes.length));
      larger.set(this.take(at));
      this.#bytes = larger;
    }
    this.#bytes.set(chunk, at);
  }
}
