import { useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { formatNumber } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import type { Range } from 'shared/search/codecs.ts';
import type { SearchQuery } from '../search.graphql.ts';
import { isInRange, isSameRange, rangeOfBar } from './histogram-range.ts';
import type { Scale } from './histogram-range.ts';
import { SEARCH_WORDS } from '../search.words.ts';
import './SearchHistogram.css';

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity };

/** One tab stop; the arrow keys move between the bars. */
const useRoving = (
  count: number,
  start: number,
): { readonly stop: number; readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void } => {
  const [moved, setMoved] = useState<number | null>(null);
  const stop = moved ?? start;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(stop + step, 0), count - 1);
    setMoved(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };
  return { stop, onKeyDown };
};

interface Props {
  readonly label: string;
  readonly bars: SearchQuery['opportunities']['histograms'][number]['bars'];
  readonly value: Range;
  readonly scale: Scale;
  readonly onChoose: (range: Range) => void;
}

/** The distribution of a figure: each bar is a button that sets its range, and describes it in words. */
export const SearchHistogram = ({ label, bars, value, scale, onChoose }: Props): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const locale = useLocale();
  const marked = bars.findIndex((bar) => isInRange(bar, value, scale));
  const { stop, onKeyDown } = useRoving(bars.length, Math.max(marked, 0));
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const number = (figure: number): string => formatNumber(locale, figure / scale.unit, scale.places);
  return (
    <div className="histogram" role="toolbar" tabIndex={-1} aria-label={t('spread', { figure: label })} onKeyDown={onKeyDown}>
      {bars.map((bar, index) => {
        const own = rangeOfBar(bar, scale);
        const ends = typeof bar.to === 'number' ? `${number(bar.from)}–${number(bar.to)}` : `≥ ${number(bar.from)}`;
        return (
          <button
            key={bar.from}
            type="button"
            tabIndex={index === stop ? 0 : -1}
            aria-pressed={isInRange(bar, value, scale)}
            aria-label={`${ends}: ${t.count('found', bar.count, formatNumber(locale, bar.count, 0))}`}
            data-label={`${ends}: ${formatNumber(locale, bar.count, 0)}`}
            onClick={() => onChoose(isSameRange(own, value) ? { min: null, max: null } : own)}
          >
            <span
              className={bar.count === 0 ? 'histogram-none' : undefined}
              style={{ height: `${Math.round((100 * bar.count) / most)}%` }}
            />
          </button>
        );
      })}
    </div>
  );
};
