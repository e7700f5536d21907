const FIRST_ROOM = 1_024;
const WORDS = 4;

const wordsOf = (id: string): Uint32Array => {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  return Uint32Array.from({ length: WORDS }, (_, nth) => bytes.readUInt32BE(nth * 4));
};

const hex = (word: number): string => word.toString(16).padStart(8, '0');

/** The id of the opportunity of every row, in the order of PostgreSQL's type uuid. */
export class RowIds {
  private words = new Uint32Array(FIRST_ROOM * WORDS);

  public set(position: number, id: string): void {
    const from = position * WORDS;
    if (from + WORDS > this.words.length) {
      const roomy = new Uint32Array(Math.ceil((position + 1) * 1.5) * WORDS);
      roomy.set(this.words);
      this.words = roomy;
    }
    this.words.set(wordsOf(id), from);
  }

  public at(position: number): string {
    const from = position * WORDS;
    const digits = [0, 1, 2, 3].map((nth) => hex(this.words[from + nth] ?? 0)).join('');
    return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-');
  }

  /** Negative when the id of the row comes before this id. */
  public compareTo(position: number, id: string): number {
    for (const [nth, word] of wordsOf(id).entries()) {
      const difference = (this.words[position * WORDS + nth] ?? 0) - word;
      if (difference !== 0) return difference;
    }
    return 0;
  }

  /** Negative when the id of `one` comes before the id of `other`. */
  public compare(one: number, other: number): number {
    for (let nth = 0; nth < WORDS; nth += 1) {
      const difference = (this.words[one * WORDS + nth] ?? 0) - (this.words[other * WORDS + nth] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  }
}
