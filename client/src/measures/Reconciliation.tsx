import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { RECONCILED_FIGURES, rowsOfTotal, unexplained } from 'shared/plans/reconciliation.ts';
import type { ReconciledFigure } from 'shared/plans/reconciliation.ts';
import { formatMoneyFull, formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { AsOf, Unknown } from '../sources/AsOf.tsx';
import { SourceLink } from '../sources/SourceLinks.tsx';
import { Waiting } from '../sources/Waiting.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { measuresAddress } from './MeasureChips.tsx';
import { MEASURE_WORDS } from './measures.words.ts';
import { ReconciliationDocument } from './reconciliation.graphql.ts';
import type { ReconciliationQuery } from './reconciliation.graphql.ts';

type Total = ReconciliationQuery['publishedTotals'][number];

const MONEY: readonly ReconciledFigure[] = ['planned', 'allocated'];

const Value = ({ figure, value }: { readonly figure: ReconciledFigure; readonly value: number | null | undefined }): ReactElement => {
  const locale = useLocale();
  if (typeof value !== 'number') return <Unknown />;
  return <span className="figure">{MONEY.includes(figure) ? formatMoneyFull(locale, value) : formatNumber(locale, value)}</span>;
};

const Heading = ({ total }: { readonly total: Total }): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  const slugs = total.towns.map(({ slug }) => slug);
  return (
    <tr>
      <th scope="col">{t('reconOf')}</th>
      <th scope="col" className="number">
        {t('reconClaim')}
      </th>
      {total.rows.map(({ origin, measures }) => [
        <th key={`${origin} rows`} scope="col" className="number">
          {t.of('reconRows', origin)}
          {measures > 0 && (
            <span className="under small">
              <Link
                to={measuresAddress(rowsOfTotal({ ...total, towns: slugs }, origin))}
                aria-label={`${t('reconOpen')}: ${total.name.text}, ${t.of('reconRows', origin)}`}
              >
                {t('reconOpen')}
              </Link>
            </span>
          )}
        </th>,
        <th key={`${origin} rest`} scope="col" className="number">
          {t('reconRest')}
        </th>,
      ])}
    </tr>
  );
};

const Figures = ({ total, figure }: { readonly total: Total; readonly figure: ReconciledFigure }): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  return (
    <tr>
      <th scope="row">{t.of('reconFigure', figure)}</th>
      <td className="number" data-label={t('reconClaim')}>
        <Value figure={figure} value={total[figure]} />
      </td>
      {total.rows.map((rows) => [
        <td key={`${rows.origin} rows`} className="number" data-label={t.of('reconRows', rows.origin)}>
          <Value figure={figure} value={rows[figure]} />
        </td>,
        <td key={`${rows.origin} rest`} className="number" data-label={`${t('reconRest')}: ${t.of('reconRows', rows.origin)}`}>
          <Value figure={figure} value={unexplained(total, rows, figure)} />
        </td>,
      ])}
    </tr>
  );
};

const TotalView = ({ total }: { readonly total: Total }): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  const figures = RECONCILED_FIGURES.filter((figure) => typeof total[figure] === 'number');
  return (
    <section aria-labelledby={`total-${total.slug}`}>
      <h3 id={`total-${total.slug}`}>
        <LocalText text={total.name} />
      </h3>
      <p className="muted small">
        {t('source')} <SourceLink source={total.source} />
        {', '}
        <AsOf date={total.source.asOf} />
        {total.note && (
          <span className="under">
            <LocalText text={total.note} />
          </span>
        )}
      </p>
      {total.rows.length === 0 && <p className="muted">{t('reconNoRows')}</p>}
      <div className="table-frame stack-frame">
        <table className="stack stack-plain">
          <caption className="hidden">{total.name.text}</caption>
          <thead>
            <Heading total={total} />
          </thead>
          <tbody>
            {figures.map((figure) => (
              <Figures key={figure} total={total} figure={figure} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

/** Published totals beside the sums of the rows that are loaded, with the unexplained remainder; claims that disagree all stand. */
export const Reconciliation = (): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  const { data, error } = useQuery(ReconciliationDocument);
  return (
    <section className="section" aria-labelledby="reconciliation">
      <h2 id="reconciliation">{t('reconTitle')}</h2>
      <p>{t('reconLead')}</p>
      {data ? data.publishedTotals.map((total) => <TotalView key={total.slug} total={total} />) : <Waiting error={error} />}
    </section>
  );
};
