import { useId } from 'react';
import type { ReactElement } from 'react';
import { formatMoney } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { Hatch, Swatch } from '../../ui/charts/ShareBar.tsx';
import { ESTIMATE_WORDS } from './estimate.words.ts';
import './YearChart.css';

interface YearSum {
  readonly year: number;
  readonly standard: number;
  readonly withTerms: number;
}

const HEIGHT = 132;
/** Of the room of one year. */
const BAR = 0.72;
/** A year written under each bar needs this share of the width; with more years every fifth is written. */
const MOST_WRITTEN = 12;

/** Taxes of each year: what is paid with the terms, and above it, hatched, what they save. The same sums stand in the table below. */
export const YearChart = ({ years }: { readonly years: readonly YearSum[] }): ReactElement | null => {
  const t = useWords(ESTIMATE_WORDS);
  const locale = useLocale();
  const hatch = useId();
  const most = Math.max(...years.map(({ standard, withTerms }) => Math.max(standard, withTerms)));
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last || years.length < 2 || most <= 0) return null;
  const room = 100 / years.length;
  const high = (sum: number): number => (Math.max(0, sum) / most) * HEIGHT;
  const isWritten = (year: number, place: number): boolean => years.length <= MOST_WRITTEN || place === 0 || year % 5 === 0;
  const sum = (pick: (one: YearSum) => number): string =>
    formatMoney(
      locale,
      years.reduce((all, one) => all + pick(one), 0),
    );
  const label = t('chartLabel', {
    from: first.year,
    to: last.year,
    paid: sum(({ withTerms }) => withTerms),
    saved: sum(({ standard, withTerms }) => standard - withTerms),
  });
  return (
    <figure className="chart year-chart">
      <svg width="100%" height={HEIGHT + 22} role="img" aria-label={label}>
        <defs>
          <Hatch id={hatch} />
        </defs>
        {years.map(({ year, standard, withTerms }, place) => {
          const [paid, saved] = [high(withTerms), high(standard - withTerms)];
          const x = `${place * room + (room * (1 - BAR)) / 2}%`;
          return (
            <g key={year}>
              <title>
                {t('chartYear', { year, paid: formatMoney(locale, withTerms), saved: formatMoney(locale, standard - withTerms) })}
              </title>
              <rect x={x} y={HEIGHT - paid - saved} width={`${room * BAR}%`} height={saved} fill={`url(#${hatch})`} />
              <rect className="chart-main" x={x} y={HEIGHT - paid} width={`${room * BAR}%`} height={paid} />
              {isWritten(year, place) && (
                <text className="chart-text" x={`${(place + 0.5) * room}%`} y={HEIGHT + 17} textAnchor="middle">
                  {year}
                </text>
              )}
            </g>
          );
        })}
        <line className="chart-axis" x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} />
      </svg>
      <figcaption className="small muted">
        <Swatch look="MAIN" /> {t('withTerms')} <Swatch look="MISSING" /> {t('saving')}
      </figcaption>
    </figure>
  );
};
