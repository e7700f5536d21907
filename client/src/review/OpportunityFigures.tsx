import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { formatNumber } from '../kernel/fmt.ts';
import type { Unit } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { ReviewOpportunityFragmentDoc } from './opportunity-figures.graphql.ts';
import { Money, Quantity } from '../ui/Figure.tsx';
import { REVIEW_WORDS } from './review.words.ts';

const Known = ({ value, unit }: { readonly value: number | null; readonly unit: Unit }): ReactElement => {
  const t = useWords(REVIEW_WORDS);
  return value === null ? <span className="muted">{t('notStated')}</span> : <Quantity value={value} unit={unit} />;
};

/** The figures of the opportunity, to be compared with what is asked for. */
export const OpportunityFigures = ({ from }: { readonly from: FragmentType<typeof ReviewOpportunityFragmentDoc> }): ReactElement | null => {
  const t = useWords(REVIEW_WORDS);
  const locale = useLocale();
  const data = useFields(ReviewOpportunityFragmentDoc, from);
  if (!data) return null;
  return (
    <section className="panel" aria-labelledby="figures">
      <h2 id="figures">{t('figures')}</h2>
      <dl className="work-facts">
        <dt>{t.of('figure', 'landHa')}</dt>
        <dd>
          <Known value={data.landHa} unit="HA" />
        </dd>
        <dt>{t.of('figure', 'floorM2')}</dt>
        <dd>
          <Known value={data.floorM2} unit="M2" />
        </dd>
        <dt>{t.of('figure', 'powerMva')}</dt>
        <dd>
          <Known value={data.powerMva} unit="MVA" />
        </dd>
        <dt>{t.of('figure', 'rail')}</dt>
        <dd>{t.of('rail', data.rail)}</dd>
        <dt>{t.of('figure', 'investment')}</dt>
        <dd>
          {data.investment ? (
            <Money amount={data.investment.amount} currency={data.investment.currency} />
          ) : (
            <span className="muted">{t('notStated')}</span>
          )}
        </dd>
        <dt>{t.of('figure', 'permanentJobs')}</dt>
        <dd>{data.permanentJobs === null ? <span className="muted">{t('notStated')}</span> : formatNumber(locale, data.permanentJobs)}</dd>
      </dl>
    </section>
  );
};
