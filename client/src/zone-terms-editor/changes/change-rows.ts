import { LANGUAGES } from 'shared/figures/figure.ts';
import type { Locale } from 'shared/locale/locale.ts';
import type { StoredClause } from 'shared/special-zones/canonical.ts';
import type { ClauseChange } from 'shared/special-zones/diff.ts';
import { formatNumber } from '../../kernel/fmt.ts';
import { translator } from '../../kernel/words.ts';
import type { Translate } from '../../kernel/words.ts';
import { formatClauseValue } from '../../special-zones/terms/clause-value.ts';
import { DIFF_WORDS } from '../../special-zones/diff/terms-diff.words.ts';
import { reliefWords } from '../clauses/relief.words.ts';
import type { EDITOR_WORDS } from '../zone-terms-editor.words.ts';

/** One part of a clause before and after; null where it is not stated. */
export interface ChangeRow {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Prose is compared word by word, a figure as a whole. */
  readonly isProse: boolean;
}

type Part = (clause: StoredClause) => string | null;

const figure =
  (locale: Locale): Part =>
  ({ value, unit }) => {
    if (value === null) return null;
    return unit ? formatClauseValue(locale, value, unit) : formatNumber(locale, value);
  };

interface NamedPart {
  readonly label: string;
  readonly part: Part;
  readonly isProse: boolean;
}

const partsOf = (locale: Locale, t: Translate<(typeof EDITOR_WORDS)['RU']>): NamedPart[] => {
  const figures: [string, Part][] = [
    [t('value'), figure(locale)],
    [t('reliefTitle'), ({ relief }) => (relief ? reliefWords(t, translator(DIFF_WORDS, locale), relief) : null)],
    [t('okedLabel'), ({ oked }) => oked?.join(', ') ?? null],
  ];
  const prose = LANGUAGES.flatMap((code): [string, Part][] => {
    const language = t.of('languages', code);
    return [
      [t('partTitle', { language }), ({ title }) => title[code] ?? null],
      [t('partText', { language }), ({ text }) => text?.[code] ?? null],
      [t('partSource', { language }), ({ sourceTitle }) => sourceTitle?.[code] ?? null],
    ];
  });
  const source: [string, Part][] = [
    [t('sourceUrl'), ({ sourceUrl }) => sourceUrl],
    [t('asOf'), ({ asOf }) => asOf],
  ];
  const named =
    (isProse: boolean) =>
    ([label, part]: [string, Part]): NamedPart => ({ label, part, isProse });
  return [...figures.map(named(false)), ...prose.map(named(true)), ...source.map(named(false))];
};

/** The changed parts of a clause; for one that was added or removed, all its parts. */
export const changeRows = ({ before, after }: ClauseChange, locale: Locale, t: Translate<(typeof EDITOR_WORDS)['RU']>): ChangeRow[] =>
  partsOf(locale, t).flatMap(({ label, part, isProse }) => {
    const was = before && part(before);
    const is = after && part(after);
    return was === is ? [] : [{ label, before: was, after: is, isProse }];
  });
