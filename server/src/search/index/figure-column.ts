import { BitSet } from '../../kernel/bit-set.ts';

const FIRST_ROOM = 1_024;

/** One figure for every row; NaN where it is unknown, and where there is no row. */
export class FigureColumn {
  private figures = new Float64Array(FIRST_ROOM).fill(NaN);

  public set(position: number, figure: number | null): void {
    if (position >= this.figures.length) {
      const roomy = new Float64Array(Math.ceil((position + 1) * 1.5)).fill(NaN);
      roomy.set(this.figures);
      this.figures = roomy;
    }
    this.figures[position] = figure ?? NaN;
  }

  public at(position: number): number {
    return this.figures[position] ?? NaN;
  }

  /** Rows whose figure is at least `min` and at most `max`. */
  public rowsWithin(min: number, max: number): BitSet {
    const rows = BitSet.of(this.figures.length);
    for (let at = 0; at < this.figures.length; at += 1) {
      const figure = this.figures[at] ?? NaN;
      if (figure >= min && figure <= max) rows.add(at);
    }
    return rows;
  }
}
