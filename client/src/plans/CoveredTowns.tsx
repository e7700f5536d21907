import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { townUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { LocalText } from '../ui/LocalText.tsx';
import type { CountryQuery } from './country.graphql.ts';
import { PLANS_WORDS } from './plans.words.ts';

type Town = CountryQuery['towns'][number];

/** Since when the list of covered towns is the present one. */
const SINCE = '2026';

const has = (town: Town, event: string, since = ''): boolean => town.statusHistory.some((one) => one.event === event && one.date >= since);

const List = ({ title, towns }: { readonly title: string; readonly towns: readonly Town[] }): ReactElement => (
  <div>
    <h3>{`${title}: ${towns.length}`}</h3>
    <ul>
      {towns.map((town) => (
        <li key={town.id}>
          <Link to={townUrl(town.slug)}>
            <LocalText text={town.name} />
          </Link>
        </li>
      ))}
    </ul>
  </div>
);

/** Ten towns had plans of their own; what the source says of six and of four stands side by side. */
export const CoveredTowns = ({ towns }: { readonly towns: readonly Town[] }): ReactElement => {
  const t = useWords(PLANS_WORDS);
  const withPlan = towns.filter((town) => has(town, 'PLAN_APPROVED'));
  return (
    <section className="section" aria-labelledby="plans">
      <h2 id="plans">{t('plansTitle')}</h2>
      <p>{t('plansText')}</p>
      <div className="two">
        <List title={t('covered')} towns={withPlan.filter((town) => has(town, 'NAMED_AS_COVERED', SINCE))} />
        <List title={t('dropped')} towns={withPlan.filter((town) => has(town, 'NAMED_AS_EXCLUDED', SINCE))} />
      </div>
      <p>
        <Link to="#section-plans">{t.of('section', 'plans')}</Link>
      </p>
    </section>
  );
};
