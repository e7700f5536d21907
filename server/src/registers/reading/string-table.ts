const FIRST_BYTES = 1 << 20;
const FIRST_STRINGS = 1 << 14;

/**
 * Texts by number, as bytes outside the heap. As strings they would each keep the piece of the file alive from which they were
 * cut, and hundreds of thousands of them would be walked at every collection.
 */
export class StringTable {
  private bytes = Buffer.allocUnsafe(FIRST_BYTES);
  /** Where each text ends. */
  private ends = new Uint32Array(FIRST_STRINGS);
  private count = 0;

  /** Bytes that are used. */
  public get size(): number {
    return this.end(this.count);
  }

  public push(text: string): void {
    const start = this.size;
    const length = Buffer.byteLength(text);
    if (start + length > this.bytes.length) this.bytes = Buffer.concat([this.bytes], Math.max(this.bytes.length * 2, start + length));
    this.bytes.write(text, start);
    if (this.count === this.ends.length) {
      const ends = new Uint32Array(this.ends.length * 2);
      ends.set(this.ends);
      this.ends = ends;
    }
    this.ends[this.count] = start + length;
    this.count += 1;
  }

  public at(index: number): string | null {
    if (!Number.isInteger(index) || index < 0 || index >= this.count) return null;
    return this.bytes.toString('utf8', this.end(index), this.end(index + 1));
  }

  private end(count: number): number {
    return count === 0 ? 0 : (this.ends[count - 1] ?? 0);
  }
}
