/**
 * Remembers what was looked up, as much as is allowed, and forgets what was not asked for for the longest time. Who asks for
 * what is being looked up waits for that.
 */
export class Lookup<Key, Value> {
  readonly #find: (key: Key) => Promise<Value>;
  readonly #most: number;
  readonly #known = new Map<Key, Promise<Value>>();

  constructor(find: (key: Key) => Promise<Value>, most = 10_000) {
    this.#find = find;
    this.#most = most;
  }

  get(key: Key): Promise<Value> {
    const known = this.#known.get(key);
    const found = known ?? this.#find(key);
    // Put behind the others: the first is the one that nobody has asked for.
    if (known !== undefined) this.#known.delete(key);
    this.#known.set(key, found);
    if (known === undefined) {
      // What failed is asked again.
      found.catch(() => this.#known.delete(key));
      if (this.#known.size > this.#most) this.#known.delete(this.#known.keys().next().value as Key);
    }
    return found;
  }
}
