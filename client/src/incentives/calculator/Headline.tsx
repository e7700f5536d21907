import type { ReactElement, ReactNode } from 'react';
import { yearOf } from 'shared/locale/calendar.ts';
import type { EstimateTerm } from 'shared/special-zones/incentives.ts';
import { formatDate, formatMoneyFull, formatRate, formatNumber } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { addedLines } from './counted.ts';
import type { Counted } from './counted.ts';
import { ESTIMATE_WORDS } from './estimate.words.ts';
import { FigureSource } from './FigureSource.tsx';
import { SumRange } from '../SumRange.tsx';
import { TAX_WORDS } from '../taxes.words.ts';
import { TermBasis, TermTime } from '../TermTime.tsx';
import './Headline.css';

interface TileProps {
  readonly title: string;
  readonly figure: ReactNode;
  readonly children?: ReactNode;
}

const Tile = ({ title, figure, children }: TileProps): ReactElement => (
  <div className="tile">
    <dt>{title}</dt>
    <dd>
      <span className="tile-figure">{figure}</span>
      {children && <span className="small muted under">{children}</span>}
    </dd>
  </div>
);

/** The MRP that was used, and what may change where the year has no MRP of its own. */
const MrpBasis = ({ term, start }: { readonly term: EstimateTerm; readonly start: string }): ReactElement => {
  const t = useWords(ESTIMATE_WORDS);
  const taxes = useWords(TAX_WORDS);
  const locale = useLocale();
  const mrp = formatMoneyFull(locale, term.mrp.value);
  return (
    <>
      <span className="under">
        {`${t('mrpSince', { mrp, date: formatDate(locale, term.mrp.from) })} · `}
        <FigureSource figure={term.mrp} />
      </span>
      {term.isMrpOfEarlierYear && (
        <strong className="under">
          {taxes('mrpOfEarlierYear', { year: yearOf(start) })}
          {term.flip && ` ${taxes('flip', { mrp: formatRate(locale, term.flip.aboveMrp), category: term.flip.category })}`}
        </strong>
      )}
    </>
  );
};

interface TermProps {
  readonly counted: Counted;
  readonly term: EstimateTerm;
}

const CategoryTile = ({ counted: { estimate, values }, term }: TermProps): ReactElement => {
  const t = useWords(ESTIMATE_WORDS);
  const taxes = useWords(TAX_WORDS);
  const locale = useLocale();
  const cost = formatMoneyFull(locale, values.figures.capex ?? 0);
  return (
    <Tile title={t('categoryTitle')} figure={taxes('category', { category: term.category })}>
      <span className="under">
        {t('costInMrp', { cost, mrp: formatMoneyFull(locale, term.mrp.value), count: formatNumber(locale, term.costMrp, 1) })}
      </span>
      <MrpBasis term={term} start={values.start ?? term.mrp.from} />
      {estimate.refusals.length > 0 && <span className="under">{t('categoryRefused')}</span>}
    </Tile>
  );
};

/** The term that the project really gets; the legal term is beside it. */
const TermTile = ({ counted: { zone, values }, term: { category, years, until, latestUntil, endsWithZone } }: TermProps): ReactElement => {
  const t = useWords(ESTIMATE_WORDS);
  const taxes = useWords(TAX_WORDS);
  const { start } = values;
  if (years === null || until === null || latestUntil === null || start === null)
    return (
      <Tile title={t('reliefTerm')} figure={t('unknown')}>
        {taxes.of('gap', 'YEARS_UNKNOWN')}
      </Tile>
    );
  return (
    <Tile title={t('reliefTerm')} figure={<TermTime start={start} until={until} />}>
      <TermBasis {...{ start, until, latestUntil, category, years, endsWithZone }} zoneUntil={zone.validUntil ?? null} />
    </Tile>
  );
};

const SavingTile = ({ counted }: { readonly counted: Counted }): ReactElement => {
  const t = useWords(ESTIMATE_WORDS);
  const taxes = useWords(TAX_WORDS);
  const { estimate, values } = counted;
  if (!estimate.isSavingKnown) return <Tile title={t('saving')} figure={t('unknown')} />;
  if (addedLines(counted).length === 0)
    return (
      <Tile title={t('saving')} figure={t('unknown')}>
        {t('nothingCounted')}
      </Tile>
    );
  return (
    <Tile title={t('saving')} figure={<SumRange least={estimate.total.saving} most={estimate.most?.total.saving ?? null} />}>
      {taxes.count('overYears', values.yearCount)}
      {estimate.most && `, ${taxes('savingRangeWhy')}`}
    </Tile>
  );
};

const ValueTile = ({ counted: { estimate, values } }: { readonly counted: Counted }): ReactElement => {
  const t = useWords(ESTIMATE_WORDS);
  const locale = useLocale();
  const percent = values.figures.discountPercent;
  if (estimate.presentValue === null || percent === null)
    return (
      <Tile title={t('presentValue')} figure={t('unknown')}>
        {t('presentValueNone')}
      </Tile>
    );
  return (
    <Tile title={t('presentValue')} figure={<SumRange least={estimate.presentValue} most={estimate.most?.presentValue ?? null} />}>
      {t('presentValueHow', { percent: formatNumber(locale, percent) })}
    </Tile>
  );
};

/** The result in a few figures: category, term, saving. */
export const Headline = ({ counted }: { readonly counted: Counted }): ReactElement => {
  const t = useWords(ESTIMATE_WORDS);
  const taxes = useWords(TAX_WORDS);
  const { term, termGap, refusals, isSavingKnown } = counted.estimate;
  return (
    <dl className="tiles calculator-tiles">
      {term ? (
        <>
          <CategoryTile counted={counted} term={term} />
          {refusals.length === 0 && <TermTile counted={counted} term={term} />}
        </>
      ) : (
        <Tile title={t('categoryTitle')} figure={t('unknown')}>
          {termGap && taxes.of('gap', termGap)}
        </Tile>
      )}
      <SavingTile counted={counted} />
      {isSavingKnown && addedLines(counted).length > 0 && <ValueTile counted={counted} />}
    </dl>
  );
};
