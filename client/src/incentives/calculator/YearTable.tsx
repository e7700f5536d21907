import { useState } from 'react';
import type { ReactElement } from 'react';
import { daysBetween, daysInYear, yearOf } from 'shared/locale/calendar.ts';
import type { EstimateLine } from 'shared/special-zones/incentives.ts';
import { zoneEnd } from 'shared/special-zones/zone-end.ts';
import { formatMoney } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { Unknown } from '../../sources/AsOf.tsx';
import { Button } from '../../ui/Button.tsx';
import { Money } from '../../ui/Figure.tsx';
import { addedLines } from './counted.ts';
import type { Counted } from './counted.ts';
import { ESTIMATE_WORDS } from './estimate.words.ts';
import { lastDayText } from '../term-words.ts';
import { TAX_WORDS } from '../taxes.words.ts';
import { YearChart } from './YearChart.tsx';
import './YearTable.css';

interface Sum {
  readonly standard: number;
  /** Null: the term of the relief is unknown. */
  readonly withTerms: number | null;
}

const Cells = ({ sum }: { readonly sum: Sum | null }): ReactElement => {
  const t = useWords(ESTIMATE_WORDS);
  const cell = (label: string, amount: number | null | undefined): ReactElement => (
    <td className="number" data-label={label}>
      {amount === undefined || amount === null ? <Unknown /> : <Money amount={amount} />}
    </td>
  );
  return (
    <>
      {cell(t('standard'), sum?.standard)}
      {cell(t('withTerms'), sum?.withTerms)}
      {cell(t('saving'), sum && sum.withTerms !== null ? sum.standard - sum.withTerms : undefined)}
    </>
  );
};

interface YearProps {
  readonly sum: Sum & { readonly year: number };
  readonly lines: readonly EstimateLine[];
}

/** A year: its sum, and each tax when unfolded. A year without a known rate has no sum. */
const Year = ({ sum, lines }: YearProps): ReactElement => {
  const t = useWords(ESTIMATE_WORDS);
  const taxes = useWords(TAX_WORDS);
  const [isOpen, setIsOpen] = useState(false);
  const parts = lines.flatMap(({ tax, years }) => years.filter(({ year }) => year === sum.year).map((year) => ({ tax, year })));
  return (
    <tbody>
      <tr>
        <th scope="row">
          <Button look="quiet" className="year-open" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {sum.year}
            <span className="hidden">{t('showLines')}</span>
          </Button>
        </th>
        <Cells sum={parts.length > 0 ? sum : null} />
      </tr>
      {isOpen &&
        parts.map(({ tax, year }) => (
          <tr key={tax} className="year-part">
            <th scope="row">{taxes.of('tax', tax)}</th>
            <Cells sum={sum.withTerms === null ? { ...year, withTerms: null } : year} />
          </tr>
        ))}
    </tbody>
  );
};

/** Assumptions of the table: the days of the first year, and the end of the zone that was used. */
const Basis = ({ counted: { estimate, values, zone } }: { readonly counted: Counted }): ReactElement => {
  const t = useWords(ESTIMATE_WORDS);
  const locale = useLocale();
  const end = zoneEnd(zone.validUntil ?? null);
  const { start } = values;
  const year = start === null ? null : yearOf(start);
  const days = year === null || start === null ? 0 : daysBetween(start, `${year + 1}-01-01`);
  return (
    <>
      {year !== null && days < daysInYear(year) && <p className="small">{t('yearOfContract', { year, days, all: daysInYear(year) })}</p>}
      {estimate.most && end && (
        <p className="small">
          {t('leastOnly', { end: lastDayText(locale, end.earliest), most: formatMoney(locale, estimate.most.total.saving) })}
        </p>
      )}
    </>
  );
};

/** Taxes of each year without the terms and with them. */
export const YearTable = ({ counted }: { readonly counted: Counted }): ReactElement => {
  const t = useWords(ESTIMATE_WORDS);
  const { estimate } = counted;
  const lines = addedLines(counted);
  const told = <T extends Sum>(sum: T): T => (estimate.isSavingKnown ? sum : { ...sum, withTerms: null });
  return (
    <section className="section" aria-labelledby="totals">
      <h3 id="totals">{t('totalsTitle')}</h3>
      {lines.length > 0 && <Basis counted={counted} />}
      {lines.length > 0 && estimate.isSavingKnown && <YearChart years={estimate.years} />}
      {lines.length === 0 ? (
        <p className="muted">{t('nothingCounted')}</p>
      ) : (
        <div className="table-frame stack-frame">
          <table className="stack stack-plain year-sums">
            <caption className="hidden">{t('totalsTitle')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('year')}</th>
                {[t('standard'), t('withTerms'), t('saving')].map((label) => (
                  <th key={label} scope="col" className="number">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            {estimate.years.map((sum) => (
              <Year key={sum.year} sum={told(sum)} lines={lines} />
            ))}
            <tbody>
              <tr className="year-total">
                <th scope="row">{t('allYears')}</th>
                <Cells sum={told(estimate.total)} />
              </tr>
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};
