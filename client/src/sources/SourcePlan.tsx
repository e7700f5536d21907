import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import type { SourcesPageQuery } from './sources.graphql.ts';
import { Money } from '../ui/Figure.tsx';
import { AsOf } from './AsOf.tsx';
import { SourceLink } from './SourceLinks.tsx';
import { SOURCES_WORDS } from './sources.words.ts';

type Plan = NonNullable<SourcesPageQuery['platform']['plan']>;

const Figures = ({ plan }: { readonly plan: Plan }): ReactElement => {
  const t = useWords(SOURCES_WORDS);
  return (
    <>
      <p>{t('planLead')}</p>
      <dl className="tiles">
        <div className="tile">
          <dt>{t('planned')}</dt>
          <dd className="tile-figure">
            <Money amount={plan.plannedTenge} />
          </dd>
        </div>
        <div className="tile">
          <dt>{t('allocated')}</dt>
          <dd className="tile-figure">
            <Money amount={plan.allocatedTenge} />
          </dd>
        </div>
        <div className="tile">
          <dt>{t('measures')}</dt>
          <dd className="tile-figure">{plan.measures}</dd>
        </div>
        <div className="tile">
          <dt>{t('notDone')}</dt>
          <dd className="tile-figure">{plan.measuresNotDone}</dd>
        </div>
      </dl>
      <p className="muted after-table">
        {t('planSource')} <SourceLink source={plan.source} />
        {', '}
        <AsOf date={plan.source.asOf} />
      </p>
    </>
  );
};

/** The plan figures of the first page, with their sources. */
export const SourcePlan = ({ plan }: { readonly plan: SourcesPageQuery['platform']['plan'] }): ReactElement => {
  const t = useWords(SOURCES_WORDS);
  return (
    <section className="section" aria-labelledby="plan">
      <h2 id="plan">{t('planTitle')}</h2>
      {plan ? <Figures plan={plan} /> : <p className="muted">{t('planNone')}</p>}
    </section>
  );
};
