import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { formatDate, formatMoneyFull } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { portfolioUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { SourceLinks } from '../sources/SourceLinks.tsx';
import { ShareBar } from '../ui/charts/ShareBar.tsx';
import { DateText, Money } from '../ui/Figure.tsx';
import { ProjectFinancingDocument } from './financing.graphql.ts';
import type { FinancingPlanShownFragment } from './financing.graphql.ts';
import { FINANCING_WORDS } from './financing.words.ts';
import { SourcesTable } from './SourcesTable.tsx';

type Plan = FinancingPlanShownFragment;

const Bar = ({ plan }: { readonly plan: Plan }): ReactElement => {
  const t = useWords(FINANCING_WORDS);
  const locale = useLocale();
  const { currency } = plan;
  const full = (amount: number): string => formatMoneyFull(locale, amount, currency);
  return (
    <ShareBar
      label={t('bar', { committed: full(plan.committed), sought: full(plan.sought), gap: full(plan.gap), total: full(plan.total) })}
      parts={[
        {
          key: 'committed',
          look: 'MAIN',
          name: t('committed'),
          value: plan.committed,
          shown: <Money amount={plan.committed} currency={currency} />,
        },
        { key: 'sought', look: 'SECOND', name: t('sought'), value: plan.sought, shown: <Money amount={plan.sought} currency={currency} /> },
        { key: 'gap', look: 'MISSING', name: t('gap'), value: plan.gap, shown: <Money amount={plan.gap} currency={currency} /> },
      ]}
    />
  );
};

const Uses = ({ plan: { uses, currency } }: { readonly plan: Plan }): ReactElement => {
  const t = useWords(FINANCING_WORDS);
  return (
    <>
      <h3>{t('usesTitle')}</h3>
      {uses.length === 0 ? (
        <p>{t('usesNone')}</p>
      ) : (
        <ul className="plain">
          {uses.map(({ kind, amount }, nth) => (
            <li key={`${kind}${nth}`}>
              {t.of('useKind', kind)} <Money amount={amount} currency={currency} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

/** Whole years by which the launch was put off since the plan before; 0 where one of the two does not say. */
const yearsLater = (launch: string | null | undefined, before: string | null | undefined): number =>
  launch && before ? Number(launch.slice(0, 4)) - Number(before.slice(0, 4)) : 0;

/** Every plan as a dated claim: how the sum and the launch slipped. */
const Claims = ({ plans }: { readonly plans: readonly Plan[] }): ReactElement | null => {
  const t = useWords(FINANCING_WORDS);
  const locale = useLocale();
  if (plans.length < 2) return null;
  return (
    <>
      <h3>{t('claimsTitle')}</h3>
      <div className="table-frame stack-frame">
        <table className="stack stack-plain">
          <caption className="hidden">{t('claimsTitle')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('asOf')}</th>
              <th scope="col" className="number">
                {t('total')}
              </th>
              <th scope="col">{t('launch')}</th>
              <th scope="col">{t('said')}</th>
            </tr>
          </thead>
          <tbody>
            {plans.map(({ id, asOf, total, currency, launch, source }, nth) => {
              const before = plans[nth + 1];
              const years = yearsLater(launch, before?.launch);
              const slip = before && before.currency === currency ? total - before.total : 0;
              return (
                <tr key={id}>
                  <th scope="row">
                    <DateText date={asOf} />
                  </th>
                  <td className="number" data-label={t('total')}>
                    <Money amount={total} currency={currency} />
                    {slip !== 0 && <span className="muted small under">{t('slip', { sum: formatMoneyFull(locale, slip, currency) })}</span>}
                  </td>
                  <td data-label={t('launch')}>
                    {launch ? <DateText date={launch} /> : t('unknown')}
                    {years !== 0 && <span className="muted small under">{t('launchSlip', { years: t.count('years', years) })}</span>}
                  </td>
                  <td data-label={t('said')}>
                    <SourceLinks sources={[source]} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
};

const Newest = ({ plan }: { readonly plan: Plan }): ReactElement => {
  const t = useWords(FINANCING_WORDS);
  const locale = useLocale();
  const { total, currency, spk, launch, asOf, source } = plan;
  return (
    <>
      <div className="muted">
        {t('lead', { date: formatDate(locale, asOf) })} <SourceLinks sources={[source]} />
      </div>
      <dl className="facts">
        <div>
          <dt>{t('total')}</dt>
          <dd>
            <Money amount={total} currency={currency} />
          </dd>
        </div>
        <div>
          <dt>{t('spk')}</dt>
          <dd>
            <Money amount={spk} currency={currency} />
          </dd>
        </div>
        <div>
          <dt>{t('launch')}</dt>
          <dd>{launch ? <DateText date={launch} /> : t('unknown')}</dd>
        </div>
      </dl>
      <Bar plan={plan} />
      <SourcesTable plan={plan} />
      <Uses plan={plan} />
    </>
  );
};

/** How an anchor project is financed: committed, sought and missing, with its table and the earlier plans. Nothing where no plan was stated. */
export const ProjectFinancing = ({ slug }: { readonly slug: string }): ReactElement | null => {
  const t = useWords(FINANCING_WORDS);
  const { data } = useQuery(ProjectFinancingDocument, { variables: { slug } });
  const project = data?.opportunity?.__typename === 'AnchorProject' ? data.opportunity : null;
  const [newest] = project?.financingPlans ?? [];
  if (!project || !newest) return null;
  return (
    <section className="section" aria-labelledby="financing">
      <h2 id="financing">{t('title')}</h2>
      <Newest plan={newest} />
      <Claims plans={project.financingPlans} />
      {project.steward.kind === 'SPK' && (
        <p className="after-table">
          <Link to={portfolioUrl(project.steward.id)}>{t('toPortfolio')}</Link>
        </p>
      )}
    </section>
  );
};
