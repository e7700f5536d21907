import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { writeChainQuery } from 'shared/second-life/chain-query.ts';
import { measuresUrl, secondLifeUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { NotFound } from '../page/NotFound.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { CLAIM_WORDS } from '../sources/claims.words.ts';
import { SourceSection } from '../sources/SourceSection.tsx';
import { WaitingPage } from '../sources/Waiting.tsx';
import { Crumbs } from '../ui/Crumbs.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { MeasureBadges } from './MeasureBadges.tsx';
import { MeasureGlance } from './MeasureGlance.tsx';
import { MeasureAmendments, MeasureHistory } from './MeasureHistory.tsx';
import { MeasureMoney } from './MeasureMoney.tsx';
import { MeasureRevisions } from './MeasureRevisions.tsx';
import { MeasurePageDocument } from './measure-page.graphql.ts';
import type { MeasurePageQuery } from './measure-page.graphql.ts';
import { MeasuresTable } from './MeasuresTable.tsx';
import { MEASURE_WORDS } from './measures.words.ts';

type Measure = NonNullable<MeasurePageQuery['measure']>;

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
        <MeasureGlance measure={measure} />
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
