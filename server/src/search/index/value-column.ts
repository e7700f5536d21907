import { BitSet } from '../../kernel/bit-set.ts';

type Values = readonly string[];

const FIRST_ROOM = 1_024;

/** The positions of `numbers` counted by code. */
const countCodes = (codes: Uint32Array, numbers: Uint32Array, size: number): Uint32Array => {
  const counts = new Uint32Array(size);
  for (let nth = 0; nth < numbers.length; nth += 1) {
    const code = codes[numbers[nth] ?? 0] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
};

/**
 * The values of one facet for every row: each different list of values has a code, and a row has the code of its list. So
 * counting a facet is one addition for each row, however many values the row has.
 */
export class ValueColumn {
  private codes = new Uint32Array(FIRST_ROOM);
  /** The list of each code. Code 0 is the empty list: positions without a row have it. */
  private readonly lists: Values[] = [[]];
  private readonly codeOf = new Map<string, number>();
  /** Rows by value, computed when first asked for. */
  private readonly known = new Map<string, BitSet>();
  private everywhere: ReadonlyMap<string, number> | null = null;

  /** @param parse the values of a stored text, such as `{SALE,LEASE}`. */
  public constructor(private readonly parse: (stored: string) => Values) {}

  /** Sets the values of a row to the stored ones; null removes them. */
  public set(position: number, stored: string | null): void {
    if (position >= this.codes.length) {
      const roomy = new Uint32Array(Math.ceil((position + 1) * 1.5));
      roomy.set(this.codes);
      this.codes = roomy;
    }
    this.codes[position] = stored === null ? 0 : this.codeFor(stored);
    if (this.known.size > 0) this.known.clear();
    this.everywhere = null;
  }

  public valuesAt(position: number): Values {
    return this.lists[this.codes[position] ?? 0] ?? [];
  }

  /** The rows that have this value. */
  public rowsWith(value: string): BitSet {
    const known = this.known.get(value);
    if (known) return known;
    const rows = this.rowsOf((values) => values.includes(value));
    this.known.set(value, rows);
    return rows;
  }

  /** The rows that have at least one of these values. */
  public rowsWithAny(values: Values): BitSet {
    return values.map((value) => this.rowsWith(value)).reduce((all, rows) => all.or(rows), BitSet.of(0));
  }

  /** The rows that have any value. */
  public rowsWithSome(): BitSet {
    return this.rowsOf((values) => values.length > 0);
  }

  /** How many of these rows have each value. */
  public count(rows: Uint32Array): ReadonlyMap<string, number> {
    return this.byValue(countCodes(this.codes, rows, this.lists.length));
  }

  /** How many of all rows have each value; kept until a row changes. */
  public countAll(): ReadonlyMap<string, number> {
    if (!this.everywhere) {
      const counts = new Uint32Array(this.lists.length);
      for (let at = 0; at < this.codes.length; at += 1) {
        const code = this.codes[at] ?? 0;
        counts[code] = (counts[code] ?? 0) + 1;
      }
      this.everywhere = this.byValue(counts);
    }
    return this.everywhere;
  }

  private byValue(counts: Uint32Array): ReadonlyMap<string, number> {
    const byValue = new Map<string, number>();
    for (let code = 1; code < counts.length; code += 1) {
      const count = counts[code] ?? 0;
      if (count > 0) for (const value of this.lists[code] ?? []) byValue.set(value, (byValue.get(value) ?? 0) + count);
    }
    return byValue;
  }

  private rowsOf(isWanted: (values: Values) => boolean): BitSet {
    const wanted = Uint8Array.from(this.lists, (values) => Number(isWanted(values)));
    const rows = BitSet.of(this.codes.length);
    for (let at = 0; at < this.codes.length; at += 1) if (wanted[this.codes[at] ?? 0]) rows.add(at);
    return rows;
  }

  private codeFor(stored: string): number {
    const known = this.codeOf.get(stored);
    if (known !== undefined) return known;
    const code = this.lists.length;
    this.lists.push(this.parse(stored));
    this.codeOf.set(stored, code);
    return code;
  }
}
