/** A field of a protobuf message: a number of the `fixed64` or `varint` kind, or bytes. */
export type Value = bigint | Uint8Array;

/** The fields of a message by their numbers, each with all the values that it has. As much of protobuf as OTLP needs. */
export function fieldsOf(message: Uint8Array): ReadonlyMap<number, readonly Value[]> {
  const fields = new Map<number, Value[]>();
  const reader = new Reader(message);
  while (!reader.atEnd) {
    const tag = Number(reader.varint());
    const values = fields.get(tag >> 3) ?? [];
    values.push(reader.value(tag & 7));
    fields.set(tag >> 3, values);
  }
  return fields;
}

class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  varint(): bigint {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) throw new Error("the message ends in the middle of a number");
      this.#at += 1;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  value(kind: number): Value {
    if (kind === 0) return this.varint();
    if (kind === 2) return this.#take(Number(this.varint()));
    const bytes = this.#take(kind === 1 ? 8 : 4);
    return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
  }

  #take(length: number): Uint8Array {
    const from = this.#at;
    this.#at += length;
    if (this.#at > this.#bytes.length) throw new Error("the message ends in the middle of a field");
    return this.#bytes.subarray(from, this.#at);
  }
}
