import { useQuery } from '@apollo/client/react';
import type { ReactElement, ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { writeChainQuery } from 'shared/second-life/chain-query.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { measuresUrl, planUrl, secondLifeUrl, townUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { NotFound } from '../page/NotFound.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { AsOf, Unknown } from '../sources/AsOf.tsx';
import { CLAIM_WORDS } from '../sources/claims.words.ts';
import { SourceSection } from '../sources/SourceSection.tsx';
import { WaitingPage } from '../sources/Waiting.tsx';
import { Crumbs } from '../ui/Crumbs.tsx';
import { Money } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { MeasureCompleteness } from './CompletenessMeter.tsx';
import { MeasureBadges } from './MeasureBadges.tsx';
import { MeasureAmendments, MeasureHistory } from './MeasureHistory.tsx';
import { MeasureMoney } from './MeasureMoney.tsx';
import { MeasureRevisions } from './MeasureRevisions.tsx';
import { MeasurePageDocument } from './measure-page.graphql.ts';
import type { MeasurePageQuery } from './measure-page.graphql.ts';
import { MeasuresTable } from './MeasuresTable.tsx';
import { MEASURE_WORDS } from './measures.words.ts';

type Measure = NonNullable<MeasurePageQuery['measure']>;

const Line = ({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const Delivers = ({ measure: { delivers, quantity, unit } }: { readonly measure: Measure }): ReactElement => {
  const locale = useLocale();
  if (!delivers && typeof quantity !== 'number') return <Unknown />;
  return (
    <>
      {typeof quantity === 'number' && (
        <span className="figure">
          {formatNumber(locale, quantity)} {unit && <LocalText text={unit} />}
        </span>
      )}
      {delivers && (
        <span className="under">
          <LocalText text={delivers} />
        </span>
      )}
    </>
  );
};

const termOf = ({ fromYear, toYear }: Measure): string | null => {
  if (fromYear && toYear) return fromYear === toYear ? String(fromYear) : `${fromYear}–${toYear}`;
  return fromYear || toYear ? `${fromYear ?? '?'}–${toYear ?? '?'}` : null;
};

const PlanOf = ({ plan }: Pick<Measure, 'plan'>): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  if (!plan) return <span className="muted">{t('noPlan')}</span>;
  return (
    <Link to={planUrl(plan.slug)}>
      <LocalText text={plan.name} />
    </Link>
  );
};

const Glance = ({ measure }: { readonly measure: Measure }): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  const sum = (amount: number | null | undefined): ReactElement => (typeof amount === 'number' ? <Money amount={amount} /> : <Unknown />);
  return (
    <section className="panel glance" aria-label={t('sumsTitle')}>
      <dl className="facts">
        <Line name={t.of('facet', 'town')}>
          <Link to={townUrl(measure.town.slug)}>
            <LocalText text={measure.town.name} />
          </Link>
        </Line>
        <Line name={t('plan')}>
          <PlanOf plan={measure.plan} />
        </Line>
        <Line name={t('delivers')}>
          <Delivers measure={measure} />
        </Line>
        <Line name={t('terms')}>{termOf(measure) ?? <Unknown />}</Line>
        <Line name={t('planned')}>{sum(measure.planned)}</Line>
        <Line name={t('allocated')}>{sum(measure.allocated)}</Line>
        <Line name={t('spent')}>{sum(measure.spent)}</Line>
        <Line name={t('gap')}>{sum(measure.gap)}</Line>
        <Line name={t.of('facet', 'funding')}>{t.of('funding', measure.funding)}</Line>
        {measure.owner && (
          <Line name={t('owner')}>
            <LocalText text={measure.owner} />
          </Line>
        )}
        <Line name={t('completeness')}>
          <MeasureCompleteness missing={measure.missing} />
        </Line>
        <Line name={t('asOf')}>
          <AsOf date={measure.statusAsOf} basis={measure.asOfBasis} />
        </Line>
      </dl>
    </section>
  );
};

const Neighbours = ({
  id,
  title,
  measures,
}: {
  readonly id: string;
  readonly title: string;
  readonly measures: Measure['needs'];
}): ReactElement | null =>
  measures.length === 0 ? null : (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <MeasuresTable measures={measures} caption={title} />
    </section>
  );

const Notes = ({ measure }: { readonly measure: Measure }): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  return (
    <>
      {measure.blockedBy && (
        <p>
          <strong>{`${t('blockedBy')}:`}</strong> <LocalText text={measure.blockedBy} />
        </p>
      )}
      {measure.note && (
        <p>
          <LocalText text={measure.note} />
        </p>
      )}
      <p className="muted">{t.of('originMeans', measure.origin)}</p>
    </>
  );
};

const MeasureView = ({ measure }: { readonly measure: Measure }): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  const claims = useWords(CLAIM_WORDS);
  return (
    <>
      <PageHead
        title={measure.title.text}
        description={t('pageDescription', { title: measure.title.text, town: measure.town.name.text })}
      />
      <Crumbs label={claims('trail')} trail={[{ to: measuresUrl, label: t('title') }]} />
      <h1>
        <LocalText text={measure.title} />
      </h1>
      <p>
        <MeasureBadges measure={measure} /> <span className="muted">{t.of('category', measure.category)}</span>
      </p>
      <div className="two two-page">
        <div>
          <Notes measure={measure} />
          <p>
            <Link to={secondLifeUrl(writeChainQuery({ towns: [measure.town.slug], measure: measure.slug }))}>{t('unblocks')}</Link>
          </p>
          <MeasureMoney money={measure.money} />
          <MeasureAmendments amendments={measure.amendments} />
          <MeasureHistory history={measure.history} />
          <MeasureRevisions measure={measure} />
        </div>
        <Glance measure={measure} />
      </div>
      <Neighbours id="needs" title={t('needsTitle')} measures={measure.needs} />
      <Neighbours id="needed-by" title={t('neededByTitle')} measures={measure.neededBy} />
      <SourceSection title={t('sourcesTitle')} sources={measure.sources} />
    </>
  );
};

/** One measure with its money by year and source, what blocks it, and how it has changed. */
export const Component = (): ReactElement => {
  const { slug = '' } = useParams();
  const { data, previousData, error } = useQuery(MeasurePageDocument, { variables: { slug } });
  const shown = data ?? previousData;
  if (!shown) return <WaitingPage error={error} />;
  return shown.measure ? <MeasureView measure={shown.measure} /> : <NotFound />;
};
