/** What was worked out from things that never change, the last so many; the one that was not asked for longest goes first. */
export class Kept<V> {
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
