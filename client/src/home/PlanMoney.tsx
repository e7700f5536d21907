import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { plansUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import type { HomeQuery } from './home.graphql.ts';
import { AsOf } from '../sources/AsOf.tsx';
import { SourceLink } from '../sources/SourceLinks.tsx';
import { Money } from '../ui/Figure.tsx';
import { HOME_WORDS } from './home.words.ts';
import './PlanMoney.css';

type Plan = NonNullable<HomeQuery['platform']['plan']>;

const Bar = ({ share, percent }: { readonly share: number; readonly percent: string }): ReactElement => {
  const t = useWords(HOME_WORDS);
  return (
    <svg className="plan-bar" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label={t('barName', { percent })}>
      <rect className="plan-bar-all" width="100" height="10" />
      <rect className="plan-bar-part" width={(share * 100).toFixed(1)} height="10" />
    </svg>
  );
};

/** What the towns' plans counted on and what was allocated: the reason for looking for investors. */
export const PlanMoney = ({ plan }: { readonly plan: Plan }): ReactElement => {
  const t = useWords(HOME_WORDS);
  const locale = useLocale();
  const { plannedTenge, allocatedTenge, measures, measuresNotDone, source } = plan;
  const share = plannedTenge > 0 ? allocatedTenge / plannedTenge : 0;
  const percent = formatNumber(locale, share * 100, 0);
  return (
    <section className="plan" aria-labelledby="plan-title">
      <h2 id="plan-title">{t('planTitle')}</h2>
      <p>{t('planText', { percent })}</p>
      <Bar share={share} percent={percent} />
      <dl className="plan-figures">
        <div>
          <dt>{t('planned')}</dt>
          <dd>
            <Money amount={plannedTenge} />
          </dd>
        </div>
        <div>
          <dt className="plan-part">{t('allocated')}</dt>
          <dd>
            <Money amount={allocatedTenge} />
          </dd>
        </div>
        <div>
          <dt className="plan-rest">{t('missing')}</dt>
          <dd>
            <Link to={plansUrl('money')}>
              <Money amount={plannedTenge - allocatedTenge} />
            </Link>
          </dd>
        </div>
        <div>
          <dt>{t('measures')}</dt>
          <dd className="plan-measures">{t('notDone', { done: measuresNotDone, all: measures })}</dd>
        </div>
      </dl>
      <p className="muted small">
        {t('source')} <SourceLink source={source} />
        {', '}
        <AsOf date={source.asOf} />
      </p>
      <p>
        <Link to={plansUrl()}>{t('toPlans')}</Link>
      </p>
    </section>
  );
};
