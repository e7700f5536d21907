import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { secondLifeUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { Waiting } from '../sources/Waiting.tsx';
import { ListCompleteness } from './CompletenessMeter.tsx';
import { measuresAddress } from './MeasureChips.tsx';
import { MeasureSums } from './MeasureSums.tsx';
import { MeasuresTable } from './MeasuresTable.tsx';
import { MEASURE_WORDS } from './measures.words.ts';
import { TownMeasuresDocument } from './town-measures.graphql.ts';
import type { TownMeasuresQuery } from './town-measures.graphql.ts';

const Found = ({ slug, measures }: { readonly slug: string; readonly measures: TownMeasuresQuery['measures'] }): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  if (measures.totalCount === 0) return <p className="muted">{t('townNone')}</p>;
  return (
    <>
      <MeasureSums sums={measures.sums} />
      <ListCompleteness completeness={measures.completeness} />
      <MeasuresTable measures={measures.edges.map(({ node }) => node)} caption={t('townTitle')} />
      <p className="actions">
        <Link to={measuresAddress({ filter: { town: [slug] }, sort: 'GAP' })}>{`${t('townAll')} (${measures.totalCount})`}</Link>
        <Link to={measuresAddress({ filter: { town: [slug], lacking: true }, sort: 'GAP' })}>{t('townMissing')}</Link>
        <Link to={secondLifeUrl(`town=${slug}`)}>{t('townUnblocks')}</Link>
      </p>
    </>
  );
};

/** The measures of a town: their sums, those with the largest gap, and links to all of them. */
export const TownMeasures = ({ slug }: { readonly slug: string }): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  const { data, previousData, error } = useQuery(TownMeasuresDocument, { variables: { filter: { town: [slug] } } });
  const shown = data ?? previousData;
  return (
    <section className="section" aria-labelledby="measures">
      <h2 id="measures">{t('townTitle')}</h2>
      {shown ? <Found slug={slug} measures={shown.measures} /> : <Waiting error={error} />}
    </section>
  );
};
