import type { ReactElement, ReactNode } from 'react';
import type { EstimateTerm } from 'shared/special-zones/incentives.ts';
import { formatDate, formatMoneyFull, formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { Money } from '../ui/Figure.tsx';
import { addedLines } from './counted.ts';
import type { Counted } from './counted.ts';
import { ESTIMATE_WORDS } from './estimate.words.ts';
import { FigureSource } from './FigureSource.tsx';
import { TAX_WORDS } from './taxes.words.ts';

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

const CategoryTile = ({ term, capex, isRefused }: { readonly term: EstimateTerm; readonly capex: number; readonly isRefused: boolean }): ReactElement => {
  const t = useWords(ESTIMATE_WORDS);
  const taxes = useWords(TAX_WORDS);
  const locale = useLocale();
  const mrp = formatMoneyFull(locale, term.mrp.value);
  return (
    <Tile title={t('categoryTitle')} figure={taxes('category', { category: term.category })}>
      <span className="under">{t('costInMrp', { cost: formatMoneyFull(locale, capex), mrp, count: formatNumber(locale, term.costMrp, 1) })}</span>
      <span className="under">
        {`${t('mrpSince', { mrp, date: formatDate(locale, term.mrp.from) })} · `}
        <FigureSource figure={term.mrp} />
      </span>
      {isRefused && <span className="under">{t('categoryRefused')}</span>}
    </Tile>
  );
};

const TermTile = ({ term }: { readonly term: EstimateTerm }): ReactElement => {
  const t = useWords(ESTIMATE_WORDS);
  const taxes = useWords(TAX_WORDS);
  const locale = useLocale();
  if (term.years === null || term.until === null) return <Tile title={t('reliefTerm')} figure={t('unknown')}>{t('reliefUnknown')}</Tile>;
  return (
    <Tile title={t('reliefTerm')} figure={taxes.count('years', term.years)}>
      {taxes('untilDay', { date: formatDate(locale, term.until) })}
      {term.endsWithZone && `, ${taxes('endsWithZone')}`}
    </Tile>
  );
};

const ValueTile = ({ counted: { estimate, values } }: { readonly counted: Counted }): ReactElement => {
  const t = useWords(ESTIMATE_WORDS);
  const locale = useLocale();
  const percent = values.figures.discountPercent;
  if (estimate.presentValue === null || percent === null) return <Tile title={t('presentValue')} figure={t('unknown')}>{t('presentValueNone')}</Tile>;
  return (
    <Tile title={t('presentValue')} figure={<Money amount={estimate.presentValue} />}>
      {t('presentValueHow', { percent: formatNumber(locale, percent) })}
    </Tile>
  );
};

/** The answer in a few figures: category, term, saving. */
export const Headline = ({ counted }: { readonly counted: Counted }): ReactElement => {
  const t = useWords(ESTIMATE_WORDS);
  const taxes = useWords(TAX_WORDS);
  const { estimate, values } = counted;
  const isRefused = estimate.refusals.length > 0;
  const isAnyCounted = addedLines(counted).length > 0;
  return (
    <dl className="tiles calculator-tiles">
      {estimate.term ? (
        <>
          <CategoryTile term={estimate.term} capex={values.figures.capex ?? 0} isRefused={isRefused} />
          {!isRefused && <TermTile term={estimate.term} />}
        </>
      ) : (
        <Tile title={t('categoryTitle')} figure={t('unknown')}>
          {t('categoryUnknown')}
        </Tile>
      )}
      <Tile title={t('saving')} figure={isAnyCounted ? <Money amount={estimate.total.saving} /> : t('unknown')}>
        {isAnyCounted ? taxes.count('overYears', values.yearCount) : t('nothingCounted')}
      </Tile>
      {isAnyCounted && <ValueTile counted={counted} />}
    </dl>
  );
};
