import type { ReactElement } from 'react';
import { BUDGET_SOURCES, OFF_BUDGET_SOURCES } from 'shared/plans/vocabulary.ts';
import type { MoneySource } from 'shared/plans/vocabulary.ts';
import { useWords } from '../kernel/words.ts';
import { AsOf } from '../sources/AsOf.tsx';
import { SourceLink } from '../sources/SourceLinks.tsx';
import { Money } from '../ui/Figure.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { MeasurePageQuery } from './measure-page.graphql.ts';
import { MEASURE_WORDS } from './measures.words.ts';
import { MoneyByYear } from './MoneyByYear.tsx';

type Rows = NonNullable<MeasurePageQuery['measure']>['money'];

const Whose = ({ source }: { readonly source: MoneySource }): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  const isKnown = BUDGET_SOURCES.includes(source) || OFF_BUDGET_SOURCES.includes(source);
  return (
    <>
      {t.of('money', source)}
      {isKnown && <span className="muted small under">{t(BUDGET_SOURCES.includes(source) ? 'budget' : 'offBudget')}</span>}
    </>
  );
};

const Row = ({ row }: { readonly row: Rows[number] }): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  return (
    <tr>
      <th scope="row">{row.year ?? t('allYears')}</th>
      <td data-label={t('kind')}>{t.of('moneyKind', row.kind)}</td>
      <td className="number" data-label={t('sum')}>
        <Money amount={row.amount} />
        {row.uncounted && <span className="muted small under">{t.of('uncounted', row.uncounted)}</span>}
      </td>
      <td data-label={t('sourceOfMoney')}>
        <Whose source={row.moneySource} />
      </td>
      <td data-label={t('source')}>
        {row.source ? (
          <>
            <SourceLink source={row.source} />
            <span className="muted small under">
              <AsOf date={row.source.asOf} />
            </span>
          </>
        ) : (
          <span className="muted">{t('invented')}</span>
        )}
      </td>
    </tr>
  );
};

const Table = ({ money }: { readonly money: Rows }): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  return (
    <div className="table-frame stack-frame">
      <table className="stack stack-plain">
        <caption className="hidden">{t('moneyTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('year')}</th>
            <th scope="col">{t('kind')}</th>
            <th scope="col" className="number">
              {t('sum')}
            </th>
            <th scope="col">{t('sourceOfMoney')}</th>
            <th scope="col">{t('source')}</th>
          </tr>
        </thead>
        <tbody>
          {money.map((row, nth) => (
            <Row key={nth} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** Every sum of a measure with its source; claims that conflict stand side by side, and the bars show what counts. */
export const MeasureMoney = ({ money }: { readonly money: Rows }): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  const hasRivals = money.some(({ uncounted }) => uncounted === 'RIVAL');
  return (
    <section className="section" aria-labelledby="money">
      <h2 id="money">{t('moneyTitle')}</h2>
      {money.length === 0 && <p className="muted">{t('moneyNone')}</p>}
      {hasRivals && (
        <Notice title={t('rivalTitle')}>
          <p>{t('rivalText')}</p>
        </Notice>
      )}
      <MoneyByYear money={money} />
      {money.length > 0 && <Table money={money} />}
    </section>
  );
};
