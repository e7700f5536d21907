import type { ReactElement } from 'react';
import type { Tax } from 'shared/special-zones/clauses.ts';
import type { EstimateLine, EstimateYear } from 'shared/special-zones/incentives.ts';
import { formatDate, formatMoney, formatRate, formatPercent } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { ClauseLink } from './ClauseLink.tsx';
import { addedLines, clauseOf, neededFor, sumOf } from './counted.ts';
import type { Counted } from './counted.ts';
import { ESTIMATE_WORDS } from './estimate.words.ts';
import { FigureSource } from './FigureSource.tsx';
import { Measure } from '../Measure.tsx';
import { PROJECT_WORDS } from '../project/project.words.ts';
import { TAX_WORDS } from '../taxes.words.ts';
import '../tax-rates.css';
import './TaxLines.css';

interface Props {
  readonly counted: Counted;
  readonly line: EstimateLine;
}

const Sums = ({ counted, line }: Props): ReactElement | null => {
  const t = useWords(ESTIMATE_WORDS);
  const project = useWords(PROJECT_WORDS);
  const locale = useLocale();
  const needed = neededFor(counted, line);
  if (needed.length > 0) {
    const fields = [...new Set(needed)].map((need) => lowerFirst(project.of('field', need)));
    return <p className="tax-missing">{t('fill', { fields: fields.join('; ') })}</p>;
  }
  if (line.tax === 'VAT_ON_SUPPLIES') return null;
  if (line.years.length === 0) return <p className="tax-missing">{t('rateUnknown')}</p>;
  const { standard, withTerms } = sumOf(line);
  return (
    <p>
      <strong>
        {t(counted.estimate.isSavingKnown ? 'counted' : 'standardOnly', {
          standard: formatMoney(locale, standard),
          withTerms: formatMoney(locale, withTerms),
        })}
      </strong>
      {line.years.length < counted.values.yearCount && <span className="under muted small">{t('someYearsUnknown')}</span>}
    </p>
  );
};

const Rule = ({ counted, line: { relief } }: Props): ReactElement => {
  const t = useWords(ESTIMATE_WORDS);
  const clause = clauseOf(counted, relief?.clauseKey);
  if (counted.estimate.refusals.length > 0) return <>{t('ruleRefused')}</>;
  if (!counted.estimate.isSavingKnown) return <>{t('ruleUnknown')}</>;
  if (!relief || !clause) return <>{t('noRule')}</>;
  return (
    <>
      <ClauseLink counted={counted} clause={clause} />
      {': '}
      <Measure measure={relief.measure} amount={relief.amount} />
    </>
  );
};

const RateOf = ({ line, year: { rate, figure } }: { readonly line: EstimateLine; readonly year: EstimateYear }): ReactElement => {
  const t = useWords(ESTIMATE_WORDS);
  const locale = useLocale();
  const isAmount = line.tax === 'LAND_TAX' || line.tax === 'LAND_USE_FEE';
  const value = isAmount ? t('perHa', { value: formatRate(locale, rate) }) : formatPercent(locale, rate, 4);
  return (
    <li>
      {`${value} · `}
      {figure ? (
        <>
          {`${t('rateSince', { date: formatDate(locale, figure.from) })} · `}
          <FigureSource figure={figure} />
        </>
      ) : (
        t('toldByYou')
      )}
    </li>
  );
};

/** The rates behind a line, each once. */
const Rates = ({ line }: { readonly line: EstimateLine }): ReactElement => (
  <ul className="plain">
    {line.years
      .filter(
        ({ rate, figure }, index) => line.years.findIndex((other) => other.rate === rate && other.figure?.from === figure?.from) === index,
      )
      .map((year) => (
        <RateOf key={year.year} line={line} year={year} />
      ))}
  </ul>
);

/** Other taxes that were deducted from the profit. */
const Deducted = ({ counted, line }: Props): ReactElement | null => {
  const t = useWords(ESTIMATE_WORDS);
  const locale = useLocale();
  const others = addedLines(counted)
    .filter(({ tax }) => tax !== 'CIT')
    .map(sumOf);
  const total = (world: 'standard' | 'withTerms'): number => others.reduce((sum, one) => sum + one[world], 0);
  const isDeducted = line.years.length > 0 && !counted.values.isProfitNet && counted.estimate.isSavingKnown && total('standard') > 0;
  if (!isDeducted || neededFor(counted, line).length > 0) return null;
  return (
    <p className="small">
      {t('deducted', { standard: formatMoney(locale, total('standard')), withTerms: formatMoney(locale, total('withTerms')) })}
    </p>
  );
};

const CUSTOMS = ['IMPORT_DUTY', 'VAT', 'VAT_ON_SUPPLIES'] as const;
const isCustoms = (tax: Tax): tax is (typeof CUSTOMS)[number] => CUSTOMS.some((one) => one === tax);

/** Abbreviations keep their capitals. */
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const Line = ({ counted, line }: Props): ReactElement => {
  const t = useWords(ESTIMATE_WORDS);
  const taxes = useWords(TAX_WORDS);
  return (
    <>
      <dt>{taxes.of('tax', line.tax)}</dt>
      <dd>
        <Sums counted={counted} line={line} />
        {line.tax === 'VAT' && <p>{t('notAdded')}</p>}
        {line.tax === 'CIT' && <Deducted counted={counted} line={line} />}
        {isCustoms(line.tax) && <p className="small">{t.of('customs', line.tax)}</p>}
        <div className="small muted">
          {`${t('rule')}: `}
          <Rule counted={counted} line={line} />
        </div>
        {line.years.length > 0 && (
          <div className="small muted tax-rates">
            {`${t('rate')}: `}
            <Rates line={line} />
          </div>
        )}
      </dd>
    </>
  );
};

/** Each tax with the rule that relieves it and the rate it is compared with. */
export const TaxLines = ({ counted }: { readonly counted: Counted }): ReactElement => {
  const t = useWords(ESTIMATE_WORDS);
  return (
    <section className="section" aria-labelledby="tax-lines">
      <h3 id="tax-lines">{t('linesTitle')}</h3>
      <dl className="clauses">
        {counted.estimate.lines.map((line) => (
          <Line key={line.tax} counted={counted} line={line} />
        ))}
      </dl>
    </section>
  );
};
