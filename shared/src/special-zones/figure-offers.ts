import { amountOf, LANGUAGES } from '../figures/figure.ts';
import type { Figure, Language } from '../figures/figure.ts';
import { readFigures } from '../figures/read-figures.ts';
import { rewriteFigures } from '../figures/rewrite-figure.ts';
import type { LocalizedText } from '../locale/locale.ts';
import type { StoredClause } from './canonical.ts';
import { isCounted, isLeftBehind, isOfUnit, statedFigures } from './figure-checks.ts';
import type { FormerFigure, StatedFigure } from './figure-checks.ts';

/** A text of a clause in which a figure should follow the value of the clause. */
export interface FigureOffer {
  readonly field: 'title' | 'text';
  readonly language: Language;
  readonly before: string;
  readonly after: string;
}

/** The parts of a clause that are read and changed. */
export type OfferedClause = Pick<StoredClause, 'value' | 'unit' | 'relief' | 'title' | 'text'>;

const onlyAmount = (figures: readonly Figure[]): readonly Figure[] =>
  new Set(figures.map(({ amount }) => amount)).size === 1 ? figures : [];

/** «нулевые значения»: words other than the figure would have to change as well. */
const isDescription = ({ isInWords, unit }: Figure): boolean => isInWords && unit === null;

/**
 * Which figures of a text mean the value of the clause. The previous value is the surest sign; without it, a figure that the
 * previous version did not have there, or the only one of its unit.
 */
const meant = (words: string, language: Language, stated: StatedFigure, former: FormerFigure): readonly Figure[] => {
  const figures = readFigures(words, language).filter((figure) => isCounted(figure) && !isDescription(figure));
  const ofUnit = figures.filter((figure) => isOfUnit(figure, stated.unit) && !figure.isSoft);
  const looked = ofUnit.length > 0 ? ofUnit : figures;
  const isThere = looked.some(({ amount }) => amount === amountOf(stated.value));
  if (isThere && !isLeftBehind(stated, former, readFigures(words, language), language)) return [];
  const was = looked.filter(({ amount }) => former.stated && amount === amountOf(former.stated.value));
  if (was.length > 0) return was;
  const known = new Set(readFigures(former.words, language).map(({ id }) => id));
  const fresh = onlyAmount(ofUnit.filter(({ id }) => !known.has(id)));
  return fresh.length > 0 ? fresh : onlyAmount(ofUnit);
};

const offersIn = (
  field: 'title' | 'text',
  text: LocalizedText | null,
  stated: StatedFigure,
  former: (language: Language) => FormerFigure,
): FigureOffer[] =>
  LANGUAGES.flatMap((language) => {
    const before = text?.[language] ?? '';
    const figures = meant(before, language, stated, former(language)).filter((figure) => field === 'text' || isOfUnit(figure, stated.unit));
    if (figures.length === 0) return [];
    return [{ field, language, before, after: rewriteFigures(before, figures, stated.value, language) }];
  });

/** Where the texts of a clause still state another figure than its value: each text before and after the change. */
export const figureOffers = (clause: OfferedClause, original: OfferedClause | null): FigureOffer[] => {
  const before = original ? statedFigures(original) : [];
  return statedFigures(clause).flatMap((stated, index) =>
    (['title', 'text'] as const).flatMap((field) =>
      offersIn(field, clause[field], stated, (language) => ({ stated: before[index], words: original?.[field]?.[language] ?? '' })),
    ),
  );
};
