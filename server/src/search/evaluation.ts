import type { BitSet } from '../kernel/bit-set.ts';
import type { UnknownMode } from 'shared/search/vocabulary.ts';
import { allOf, orOtherCurrency, orUnknown } from './narrowing.ts';
import type { Held, Narrowing } from './narrowing.ts';

/** The rows of each condition of a search, evaluated once. */
export interface Evaluation {
  readonly held: Held;
  readonly narrowings: readonly Narrowing[];
  /** Rows that meet each condition. */
  readonly met: readonly BitSet[];
  /** Rows that meet each condition, or for which it is unknown. */
  readonly wide: readonly BitSet[];
}

export const evaluate = (narrowings: readonly Narrowing[], held: Held): Evaluation => {
  const met = narrowings.map((one) => one.met.bits(held));
  const wide = narrowings.map((one, nth) => (one.unknown ? orUnknown(one).bits(held) : met[nth])).filter((set) => set !== undefined);
  return { held, narrowings, met, wide };
};

/** The rows of a search: those that meet all conditions, those that may meet them, and those in another currency. */
export interface Rows {
  readonly strict: BitSet;
  readonly wide: BitSet;
  /** Strict, or with a sum that is stated in another currency. */
  readonly inCurrencies: BitSet;
}

export const rowsOf = ({ held, narrowings, met, wide }: Evaluation): Rows => {
  const strict = allOf(held, met);
  const hasCurrencies = narrowings.some(({ otherCurrency }) => otherCurrency);
  return {
    strict,
    wide: narrowings.some(({ unknown }) => unknown) ? allOf(held, wide) : strict,
    inCurrencies: hasCurrencies
      ? allOf(
          held,
          narrowings.map((one) => orOtherCurrency(one).bits(held)),
        )
      : strict,
  };
};

/** The rows that the filter wants, by what it says about unknown figures. */
export const wantedOf = ({ strict, wide }: Rows, mode: UnknownMode | null | undefined): BitSet => {
  if (mode === 'INCLUDE') return wide;
  return mode === 'ONLY' ? wide.without(strict) : strict;
};
