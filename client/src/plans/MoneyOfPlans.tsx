import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { writeMeasureQuery } from 'shared/plans/measure-filter.ts';
import { formatMoney, formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { fundingUrl, measuresUrl, mergesUrl, secondLifeUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { AsOf } from '../sources/AsOf.tsx';
import { SourceLink } from '../sources/SourceLinks.tsx';
import { ShareBar } from '../ui/charts/ShareBar.tsx';
import { Money } from '../ui/Figure.tsx';
import type { CountryQuery } from './country.graphql.ts';
import { buttonClass } from '../ui/Button.tsx';
import { PLANS_WORDS } from './plans.words.ts';

type Plan = NonNullable<CountryQuery['platform']['plan']>;

const ALL = measuresUrl;
const LACKING = `${measuresUrl}?${writeMeasureQuery({ filter: { lacking: true }, sort: 'GAP' })}`;
const NOT_DONE = `${measuresUrl}?${writeMeasureQuery({ filter: { status: ['NOT_DONE'] }, sort: 'GAP' })}`;

interface Line {
  readonly name: string;
  readonly value: ReactNode;
  readonly note?: string;
  readonly to: string;
  readonly rows: string;
}

const useLines = (plan: Plan): readonly Line[] => {
  const t = useWords(PLANS_WORDS);
  const locale = useLocale();
  const percent = (part: number, whole: number): string => formatNumber(locale, whole > 0 ? (part / whole) * 100 : 0, 1);
  const { plannedTenge, allocatedTenge, measures, measuresNotDone } = plan;
  const gap = plannedTenge - allocatedTenge;
  return [
    { name: t('planned'), value: <Money amount={plannedTenge} />, to: ALL, rows: t('allRows') },
    {
      name: t('allocated'),
      value: <Money amount={allocatedTenge} />,
      note: t('ofPlanned', { percent: percent(allocatedTenge, plannedTenge) }),
      to: ALL,
      rows: t('allRows'),
    },
    {
      name: t('gap'),
      value: <Money amount={gap} />,
      note: t('ofPlanned', { percent: percent(gap, plannedTenge) }),
      to: LACKING,
      rows: t('gapRows'),
    },
    { name: t('measures'), value: measures, to: ALL, rows: t('allRows') },
    {
      name: t('notDone'),
      value: measuresNotDone,
      note: t('ofMeasures', { percent: percent(measuresNotDone, measures) }),
      to: NOT_DONE,
      rows: t('notDoneRows'),
    },
  ];
};

const Table = ({ plan }: { readonly plan: Plan }): ReactElement => {
  const t = useWords(PLANS_WORDS);
  return (
    <div className="table-frame stack-frame">
      <table className="stack stack-plain">
        <caption className="hidden">{t('moneyTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('figure')}</th>
            <th scope="col" className="number">
              {t('value')}
            </th>
            <th scope="col">{t('rows')}</th>
          </tr>
        </thead>
        <tbody>
          {useLines(plan).map(({ name, value, note, to, rows }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number" data-label={t('value')}>
                <strong className="figure">{value}</strong>
                {note && <span className="muted small under">{note}</span>}
              </td>
              <td data-label={t('rows')}>
                <Link to={to} aria-label={`${rows}: ${name}`}>
                  {rows}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** What the plans counted on and what came; the missing part leads to the measures that it stopped. */
export const MoneyOfPlans = ({ plan }: { readonly plan: Plan }): ReactElement => {
  const t = useWords(PLANS_WORDS);
  const locale = useLocale();
  const { plannedTenge, allocatedTenge, source } = plan;
  const gap = plannedTenge - allocatedTenge;
  const label = t('moneyBar', {
    planned: formatMoney(locale, plannedTenge),
    allocated: formatMoney(locale, allocatedTenge),
    percent: formatNumber(locale, (allocatedTenge / Math.max(1, plannedTenge)) * 100, 1),
    gap: formatMoney(locale, gap),
  });
  return (
    <section className="section" aria-labelledby="money">
      <h2 id="money">{t('moneyTitle')}</h2>
      <ShareBar
        label={label}
        parts={[
          { key: 'allocated', look: 'MAIN', name: t('allocated'), value: allocatedTenge, shown: <Money amount={allocatedTenge} /> },
          {
            key: 'gap',
            look: 'MISSING',
            name: t('gap'),
            value: gap,
            shown: (
              <Link to={LACKING}>
                <Money amount={gap} />
              </Link>
            ),
          },
        ]}
      />
      <Table plan={plan} />
      <p className="after-table actions">
        <Link className={buttonClass()} to={fundingUrl()}>
          {t('explorer')}
        </Link>
        <Link className={buttonClass()} to={mergesUrl()}>
          {t('toMerges')}
        </Link>
        <Link className={buttonClass()} to={secondLifeUrl()}>
          {t('toSecondLife')}
        </Link>
      </p>
      <p className="muted small after-table">
        {t('source')} <SourceLink source={source} />
        {', '}
        <AsOf date={source.asOf} />
      </p>
    </section>
  );
};
