/**
 * Names the present state of the public data, so that what was made from it can be kept until it changes. The state is unknown
 * while nobody listens for changes, and while reference data is loaded again.
 */
export class Edition {
  #number = 0;
  #isKnown = false;

  /** The number of the present state, or null while it is unknown. */
  public get current(): number | null {
    return this.#isKnown ? this.#number : null;
  }

  /** What was read before may no longer hold. */
  public end(): void {
    this.#isKnown = false;
  }

  /** From now on every reader sees the present state. */
  public begin(): void {
    if (this.#isKnown) return;
    this.#number += 1;
    this.#isKnown = true;
  }
}
