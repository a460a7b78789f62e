interface Hashed {
  /** Hexadecimal. */
  readonly hash: string;
}

type Question<Row> = { readonly hash: Buffer; readonly answer: PromiseWithResolvers<Row | undefined> };

/** Questions at once in one statement. */
const most = 256;

/**
 * Looks up rows by a hash, those that are asked for in one turn of the event loop by one statement: at a thousand calls a
 * second that is a few dozen statements instead of a thousand. It remembers nothing.
 */
export class Gathered<Row extends Hashed> {
  readonly #ask: (hashes: readonly Uint8Array[]) => Promise<readonly Row[]>;
  #questions: Question<Row>[] = [];

  constructor(ask: (hashes: readonly Uint8Array[]) => Promise<readonly Row[]>) {
    this.#ask = ask;
  }

  find(hash: Uint8Array): Promise<Row | undefined> {
    const answer = Promise.withResolvers<Row | undefined>();
    if (this.#questions.length === 0) setImmediate(() => this.#flush());
    this.#questions.push({ hash: Buffer.from(hash), answer });
    return answer.promise;
  }

  #flush(): void {
    const all = this.#questions;
    this.#questions = [];
    for (let start = 0; start < all.length; start += most) void this.#answer(all.slice(start, start + most));
  }

  async #answer(questions: readonly Question<Row>[]): Promise<void> {
    try {
      const rows = await this.#ask(questions.map(({ hash }) => hash));
      const byHash = new Map(rows.map((row) => [row.hash, row]));
      for (const { hash, answer } of questions) answer.resolve(byHash.get(hash.toString("hex")));
    } catch (error) {
      for (const { answer } of questions) answer.reject(error);
    }
  }
}
