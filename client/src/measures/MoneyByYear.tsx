import type { ReactElement } from 'react';
import { MONEY_KINDS } from 'shared/plans/vocabulary.ts';
import type { MoneyKind } from 'shared/plans/vocabulary.ts';
import { formatMoney } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { percentOn } from '../ui/charts/chart-scale.ts';
import { sumsByYear } from './money-by-year.ts';
import type { CountedMoney, YearSums } from './money-by-year.ts';
import { MEASURE_WORDS } from './measures.words.ts';
import './MoneyByYear.css';

const BAR = 14;

const Bars = ({ sums, most }: { readonly sums: YearSums; readonly most: number }): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  const locale = useLocale();
  const shown = (kind: MoneyKind): string => (sums[kind] === null ? '?' : formatMoney(locale, sums[kind]));
  const year = sums.year === null ? t('allYears') : String(sums.year);
  return (
    <li>
      <span className="money-year">{year}</span>
      <svg
        className="money-bars"
        width="100%"
        height={BAR * MONEY_KINDS.length}
        role="img"
        aria-label={t('chartLabel', { year, planned: shown('PLANNED'), allocated: shown('ALLOCATED'), spent: shown('SPENT') })}
      >
        {MONEY_KINDS.map((kind, nth) => (
          <rect
            key={kind}
            className={`money-bar money-${kind.toLowerCase()}`}
            width={`${percentOn(sums[kind] ?? 0, 0, most)}%`}
            height={BAR - 3}
            y={nth * BAR}
          />
        ))}
      </svg>
    </li>
  );
};

/** Planned, allocated and spent by year as bars on one scale; the table beside it has the figures. */
export const MoneyByYear = ({ money }: { readonly money: readonly CountedMoney[] }): ReactElement | null => {
  const t = useWords(MEASURE_WORDS);
  const years = sumsByYear(money);
  const most = Math.max(0, ...years.flatMap((sums) => MONEY_KINDS.map((kind) => sums[kind] ?? 0)));
  if (most === 0) return null;
  return (
    <figure className="money-chart">
      <figcaption className="muted small">
        {t('chartTitle')}
        {MONEY_KINDS.map((kind) => (
          <span key={kind} className="money-legend">
            <svg width="12" height="12" aria-hidden="true">
              <rect className={`money-bar money-${kind.toLowerCase()}`} width="12" height="12" />
            </svg>{' '}
            {t.of('moneyKind', kind)}
          </span>
        ))}
      </figcaption>
      <ul className="plain">
        {years.map((sums) => (
          <Bars key={sums.year ?? 'ALL'} sums={sums} most={most} />
        ))}
      </ul>
    </figure>
  );
};
