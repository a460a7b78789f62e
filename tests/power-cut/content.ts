/** A change of a file that no sync has covered yet. Numbers grow over all files and the directory. */
export type Change =
  | { readonly number: number; readonly kind: "write"; readonly offset: number; readonly data: Buffer }
  | { readonly number: number; readonly kind: "size"; readonly size: number };

/** Bytes that can be written anywhere: what lies between is zero, as in a sparse file. */
export class Content {
  #bytes: Buffer;
  #length: number;

  constructor(from: Buffer = Buffer.alloc(0)) {
    this.#bytes = from;
    this.#length = from.length;
  }

  write(offset: number, data: Buffer): void {
    this.#reserve(offset + data.length);
    data.copy(this.#bytes, offset);
    this.#length = Math.max(this.#length, offset + data.length);
  }

  resize(length: number): void {
    this.#reserve(length);
    if (length < this.#length) this.#bytes.fill(0, length, this.#length);
    this.#length = length;
  }

  get length(): number {
    return this.#length;
  }

  /** A view, valid until the next change. */
  view(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  copy(): Content {
    return new Content(Buffer.from(this.view()));
  }

  #reserve(length: number): void {
    if (length <= this.#bytes.length) return;
    const larger = Buffer.alloc(Math.max(length, this.#bytes.length * 2, 4096));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

export function applyChange(content: Content, change: Change): void {
  if (change.kind === "write") content.write(change.offset, change.data);
  else content.resize(change.size);
}
