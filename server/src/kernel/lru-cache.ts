/** A cache of results computed from immutable data, of limited size; the least recently used entry is dropped first. */
export class LruCache<V> {
  readonly #values = new Map<string, V>();
  readonly #most: number;

  public constructor(most: number) {
    this.#most = most;
  }

  public of(key: string, make: () => V): V {
    const known = this.#values.get(key) ?? make();
    this.#values.delete(key);
    this.#values.set(key, known);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#most && oldest !== undefined) this.#values.delete(oldest);
    return known;
  }
}
