import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { readPlanContent } from 'shared/plans/read-content.ts';
import { formatInstant, formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { plansUrl, townUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { ListCompleteness } from '../measures/CompletenessMeter.tsx';
import { measuresAddress } from '../measures/MeasureChips.tsx';
import { MEASURE_WORDS } from '../measures/measures.words.ts';
import { NotFound } from '../page/NotFound.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { AsOf, Unknown } from '../sources/AsOf.tsx';
import { SourceLink } from '../sources/SourceLinks.tsx';
import { SourceSection } from '../sources/SourceSection.tsx';
import { WaitingPage } from '../sources/Waiting.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Crumbs } from '../ui/Crumbs.tsx';
import { Money } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { PlanChanges } from './PlanChanges.tsx';
import { PlanCompleteness } from './PlanCompleteness.tsx';
import { PlanPageDocument } from './plan-page.graphql.ts';
import type { PlanPageQuery } from './plan-page.graphql.ts';
import { PLAN_WORDS } from './plan.words.ts';
import { PLANS_WORDS } from './plans.words.ts';

type Plan = NonNullable<PlanPageQuery['plan']>;

const termOf = ({ fromYear, toYear }: Plan): string | null => (fromYear || toYear ? `${fromYear ?? '?'}–${toYear ?? '?'}` : null);

const Place = ({ plan: { town, region } }: { readonly plan: Plan }): ReactElement => {
  if (town)
    return (
      <Link to={townUrl(town.slug)}>
        <LocalText text={town.name} />
      </Link>
    );
  return region ? <LocalText text={region.name} /> : <Unknown />;
};

const Glance = ({ plan }: { readonly plan: Plan }): ReactElement => {
  const t = useWords(PLAN_WORDS);
  return (
    <section className="panel glance" aria-label={t('completeness')}>
      <dl className="facts">
        <div>
          <dt>{t('place')}</dt>
          <dd>
            <Place plan={plan} />
          </dd>
        </div>
        <div>
          <dt>{t('levelLabel')}</dt>
          <dd>{t.of('level', plan.level)}</dd>
        </div>
        <div>
          <dt>{t('term')}</dt>
          <dd>{termOf(plan) ?? <Unknown />}</dd>
        </div>
        <div>
          <dt>{t('completeness')}</dt>
          <dd>
            <PlanCompleteness missing={plan.missing} />
          </dd>
        </div>
      </dl>
    </section>
  );
};

const Measures = ({ plan, measures }: { readonly plan: Plan; readonly measures: PlanPageQuery['measures'] }): ReactElement => {
  const t = useWords(PLAN_WORDS);
  const locale = useLocale();
  const { totalCount, sums, completeness } = measures;
  const sum = (amount: number | null): ReactElement => (amount === null ? <Unknown /> : <Money amount={amount} />);
  return (
    <section className="section" aria-labelledby="measures">
      <h2 id="measures">{t('measuresTitle')}</h2>
      {totalCount === 0 ? (
        <p className="muted">{t('noMeasures')}</p>
      ) : (
        <>
          <p>
            <Link to={measuresAddress({ filter: { plan: [plan.slug] }, sort: 'GAP' })}>
              {t.count('measures', totalCount, formatNumber(locale, totalCount))}
            </Link>
            {` · ${t('planned')}: `}
            {sum(sums.planned)}
            {` · ${t('allocated')}: `}
            {sum(sums.allocated)}
          </p>
          <ListCompleteness completeness={completeness} />
        </>
      )}
    </section>
  );
};

const Acts = ({ history }: Pick<Plan, 'history'>): ReactElement | null => {
  const t = useWords(PLAN_WORDS);
  if (history.length === 0) return null;
  return (
    <section className="section" aria-labelledby="acts">
      <h2 id="acts">{t.of('part', 'history')}</h2>
      <ul className="plain">
        {history.map(({ date, text, source }) => (
          <li key={`${date} ${text.text}`}>
            <AsOf date={date} />
            {': '}
            <LocalText text={text} /> <SourceLink source={source} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const Revisions = ({ revisions }: Pick<Plan, 'revisions'>): ReactElement | null => {
  const t = useWords(MEASURE_WORDS);
  const locale = useLocale();
  if (revisions.length === 0) return null;
  return (
    <section className="section" aria-labelledby="revisions">
      <h2 id="revisions">{t('revisionsTitle')}</h2>
      <p className="muted small">{t('revisionsNote')}</p>
      {revisions.map(({ version, changedAt, organisation, before, after }, nth) => (
        <details key={version} open={nth === 0}>
          <summary>
            {`${formatInstant(locale, changedAt)}: `}
            <LocalText text={organisation.name} />
            {before === null && ` (${t('madeNew')})`}
          </summary>
          <PlanChanges
            caption={formatInstant(locale, changedAt)}
            before={before && readPlanContent(before)}
            after={readPlanContent(after)}
          />
        </details>
      ))}
    </section>
  );
};

const PlanView = ({ plan, measures }: { readonly plan: Plan; readonly measures: PlanPageQuery['measures'] }): ReactElement => {
  const t = useWords(PLAN_WORDS);
  const words = useWords(MEASURE_WORDS);
  const plansWords = useWords(PLANS_WORDS);
  return (
    <>
      <PageHead title={plan.name.text} description={t('description', { name: plan.name.text })} />
      <Crumbs label={plansWords('title')} trail={[{ to: plansUrl(), label: plansWords('title') }]} />
      <h1>
        <LocalText text={plan.name} />
      </h1>
      <p>
        {plan.origin === 'DEMO' && <Badge tone="demo">{words('demo')}</Badge>} {t.of('status', plan.status)}
        {plan.statusAsOf && (
          <>
            {' · '}
            <AsOf date={plan.statusAsOf} />
          </>
        )}
      </p>
      <div className="two two-page">
        <div>
          {plan.note && (
            <p>
              <LocalText text={plan.note} />
            </p>
          )}
          <p className="muted">{words.of('originMeans', plan.origin)}</p>
          <Measures plan={plan} measures={measures} />
          <Acts history={plan.history} />
          <Revisions revisions={plan.revisions} />
        </div>
        <Glance plan={plan} />
      </div>
      <SourceSection title={words('sourcesTitle')} sources={plan.sources} />
    </>
  );
};

/** One plan: its term, status and acts, what akimats have changed in it, and its measures together. */
export const Component = (): ReactElement => {
  const { slug = '' } = useParams();
  const { data, previousData, error } = useQuery(PlanPageDocument, { variables: { slug, filter: { plan: [slug] } } });
  const shown = data ?? previousData;
  if (!shown) return <WaitingPage error={error} />;
  return shown.plan ? <PlanView plan={shown.plan} measures={shown.measures} /> : <NotFound />;
};
