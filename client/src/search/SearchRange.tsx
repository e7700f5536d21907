import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useFieldWords } from '../page/ProblemNotice.tsx';
import { useWords } from '../kernel/words.ts';
import { nameOf } from 'shared/search/address.ts';
import type { Range } from 'shared/search/codecs.ts';
import { readNumber } from 'shared/search/codecs.ts';
import type { SearchQuery } from '../gql/graphql.ts';
import type { Scale } from './histogram-range.ts';
import type { RangeKey } from './search-groups.ts';
import { isReversed } from 'shared/search/filter.ts';
import { SEARCH_WORDS } from './search.words.ts';
import { SearchHistogram } from './SearchHistogram.tsx';
import { TypedInput } from './TypedInput.tsx';

type Histogram = SearchQuery['opportunities']['histograms'][number];

interface CountsProps {
  /** Of the whole list, and whether it holds what is unknown. */
  readonly total: number;
  readonly isWide: boolean;
  readonly isSet: boolean;
  readonly unknown: number;
  readonly otherCurrency: number;
}

/** How many meet the range and of how many nobody knows, both under all the other filters. */
const Counts = ({ total, isWide, isSet, unknown, otherCurrency }: CountsProps): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const locale = useLocale();
  const number = (count: number): string => formatNumber(locale, count, 0);
  return (
    <p className="range-counts">
      {isSet && `${t('met', { count: number(isWide ? total - unknown - otherCurrency : total) })} · `}
      {t('notStated', { count: number(unknown) })}
      {otherCurrency > 0 && ` · ${t('inOtherCurrency', { count: number(otherCurrency) })}`}
    </p>
  );
};

interface Props {
  readonly group: RangeKey;
  readonly scale: Scale;
  readonly value: Range;
  readonly histogram: Histogram | undefined;
  readonly total: number;
  readonly isWide: boolean;
  readonly onTyped: (form: HTMLFormElement | null) => void;
  readonly onChoose: (range: Range) => void;
}

/** Two ends of a range, typed or taken from a bar. What is no number stays in its field and says so. */
export const SearchRange = ({ group, scale, value, histogram, total, isWide, onTyped, onChoose }: Props): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const fieldWords = useFieldWords();
  const id = useId();
  const [wrong, setWrong] = useState<'From' | 'To' | null>(null);
  const isSet = value.min !== null || value.max !== null;
  const problem = wrong ? fieldWords('INVALID') : isReversed(value) ? fieldWords('RANGE_REVERSED') : null;
  const end = (name: 'From' | 'To', label: string, number: number | null): ReactElement => (
    <label className="range-end">
      <span>{label}</span>
      <TypedInput
        name={nameOf(group) + name}
        value={number}
        read={(text) => readNumber(text, scale.places)}
        inputMode="decimal"
        aria-invalid={wrong === name || isReversed(value) || undefined}
        aria-describedby={problem ? id : undefined}
        onTyped={(form, text) => {
          setWrong(text.trim() && readNumber(text, scale.places) === null ? name : null);
          onTyped(form);
        }}
      />
    </label>
  );
  return (
    <fieldset className={problem ? 'range field-wrong' : 'range'}>
      <legend>{t.of('range', group)}</legend>
      {histogram && <SearchHistogram label={t.of('range', group)} bars={histogram.bars} value={value} scale={scale} onChoose={onChoose} />}
      {end('From', t('from'), value.min)}
      {end('To', t('to'), value.max)}
      {problem && (
        <p className="field-problem" id={id}>
          {problem}
        </p>
      )}
      {histogram && !isReversed(value) && <Counts total={total} isWide={isWide} isSet={isSet} unknown={histogram.unknown} otherCurrency={histogram.otherCurrency} />}
    </fieldset>
  );
};
