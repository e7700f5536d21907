import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { Money } from '../ui/Figure.tsx';
import type { FinancingPlanShownFragment } from './financing.graphql.ts';
import { FINANCING_WORDS } from './financing.words.ts';

/** The table of the bar: each source with what it has committed. */
export const SourcesTable = ({
  plan: { sources, currency },
}: {
  readonly plan: Pick<FinancingPlanShownFragment, 'sources' | 'currency'>;
}): ReactElement => {
  const t = useWords(FINANCING_WORDS);
  return (
    <>
      <h3>{t('sourcesTitle')}</h3>
      <div className="table-frame stack-frame">
        <table className="stack stack-plain">
          <caption className="hidden">{t('sourcesTitle')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('source')}</th>
              <th scope="col" className="number">
                {t('amount')}
              </th>
              <th scope="col" className="number">
                {t('committed')}
              </th>
              <th scope="col" className="number">
                {t('sought')}
              </th>
            </tr>
          </thead>
          <tbody>
            {sources.map(({ kind, name, amount, committed }, nth) => (
              <tr key={`${kind}${nth}`}>
                <th scope="row">
                  {t.of('sourceKind', kind)}
                  {name && <span className="muted small under">{name}</span>}
                </th>
                <td className="number" data-label={t('amount')}>
                  <Money amount={amount} currency={currency} />
                </td>
                <td className="number" data-label={t('committed')}>
                  <Money amount={committed} currency={currency} />
                </td>
                <td className="number" data-label={t('sought')}>
                  <Money amount={amount - committed} currency={currency} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
