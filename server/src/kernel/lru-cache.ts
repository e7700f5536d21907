/** A cache of results computed from immutable data, of limited size; the least recently used entry is dropped first. */
export class LruCache<V> {
  readonly #values = new Map<string, V>();
  readonly #most: number;

  public constructor(most: number) {
    this.#most = most;
  }

  public get(key: string): V | undefined {
    const known = this.#values.get(key);
    if (known !== undefined) this.set(key, known);
    return known;
  }

  public set(key: string, value: V): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#most && oldest !== undefined) this.#values.delete(oldest);
  }

  public delete(key: string): void {
    this.#values.delete(key);
  }

  public of(key: string, make: () => V): V {
    const value = this.get(key) ?? make();
    this.set(key, value);
    return value;
  }
}
