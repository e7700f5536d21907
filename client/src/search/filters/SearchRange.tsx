import { useId } from 'react';
import type { ReactElement } from 'react';
import { formatNumber } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useFieldWords } from '../../page/useFieldWords.ts';
import { useWords } from '../../kernel/words.ts';
import { nameOf } from 'shared/search/address.ts';
import type { RangeField } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';
import { isOpen, isReversed } from 'shared/search/controls.ts';
import type { Range } from 'shared/search/codecs.ts';
import type { SearchQuery } from '../search.graphql.ts';
import type { Scale } from './histogram-range.ts';
import { SEARCH_WORDS } from '../search.words.ts';
import { SearchHistogram } from './SearchHistogram.tsx';
import { FigureWays } from '../../ui/FigureWays.tsx';
import { useTypedFigure } from './useTypedFigure.ts';
import type { TypedFigure } from './useTypedFigure.ts';
import './SearchRange.css';

type Histogram = SearchQuery['opportunities']['histograms'][number];

interface CountsProps {
  /** Total of the list, and whether it includes unknown values. */
  readonly total: number;
  readonly isWide: boolean;
  readonly isSet: boolean;
  readonly unknown: number;
  readonly otherCurrency: number;
}

/** How many meet the range and for how many it is unknown, both under all the other filters. */
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

interface EndProps {
  readonly label: string;
  readonly figure: TypedFigure;
  readonly isWrong: boolean;
  readonly problemId: string;
}

const End = ({ label, figure: { attributes, problem }, isWrong, problemId }: EndProps): ReactElement => (
  <label className="range-end">
    <span>{label}</span>
    <input
      {...attributes}
      aria-invalid={isWrong || problem !== null || undefined}
      aria-describedby={isWrong || problem ? problemId : undefined}
    />
  </label>
);

interface TroubleProps {
  readonly id: string;
  readonly problem: string | null;
  readonly figure: TypedFigure;
}

const Trouble = ({ id, problem, figure: { reading, choose } }: TroubleProps): ReactElement | null =>
  problem === null ? null : (
    <>
      <p className="field-problem" id={id}>
        {problem}
      </p>
      <FigureWays ways={reading.ways} onChoose={choose} />
    </>
  );

interface Props {
  readonly group: RangeField;
  readonly scale: Scale;
  readonly value: Range;
  readonly histogram: Histogram | undefined;
  readonly total: number;
  readonly isWide: boolean;
  readonly onChoose: (range: Partial<Range>) => void;
}

/** The two ends of a range, typed or taken from a bar. A text that cannot be read stays in its field and is reported or asked about. */
export const SearchRange = ({ group, scale, value, histogram, total, isWide, onChoose }: Props): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const fieldWords = useFieldWords();
  const id = useId();
  const spec = SEARCH_CONDITIONS[group].figure;
  const from = useTypedFigure({ name: `${nameOf(group)}From`, spec, value: value.min, onValue: (min) => onChoose({ min }) });
  const to = useTypedFigure({ name: `${nameOf(group)}To`, spec, value: value.max, onValue: (max) => onChoose({ max }) });
  const isSet = !isOpen(value);
  const isWrong = isReversed(value);
  const problem = from.problem ?? to.problem ?? (isWrong ? fieldWords('RANGE_REVERSED') : null);
  return (
    <fieldset className={problem ? 'range field-wrong' : 'range'}>
      <legend>{t.of('filter', group)}</legend>
      {histogram && <SearchHistogram label={t.of('filter', group)} bars={histogram.bars} value={value} scale={scale} onChoose={onChoose} />}
      <End label={t('from')} figure={from} isWrong={isWrong} problemId={id} />
      <End label={t('to')} figure={to} isWrong={isWrong} problemId={id} />
      <Trouble id={id} problem={problem} figure={from.problem ? from : to} />
      {histogram && !isWrong && (
        <Counts total={total} isWide={isWide} isSet={isSet} unknown={histogram.unknown} otherCurrency={histogram.otherCurrency} />
      )}
    </fieldset>
  );
};
