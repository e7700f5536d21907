import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { formatDate } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { administrationUrl } from '../../kernel/urls.ts';
import { useWords } from '../../kernel/words.ts';
import { PageHead } from '../../page/PageHead.tsx';
import { SignedIn } from '../../page/SignedIn.tsx';
import { Waiting } from '../../sources/Waiting.tsx';
import { Crumbs } from '../../ui/Crumbs.tsx';
import { tableOf } from '../audit-content.ts';
import { WeightsDocument } from './weights.graphql.ts';
import type { WeightsQuery } from './weights.graphql.ts';
import { WEIGHTS_WORDS } from './weights.words.ts';
import { WeightsEditor } from './WeightsEditor.tsx';
import { WeightsHistory } from './WeightsHistory.tsx';
import { WeightsProposed } from './WeightsProposed.tsx';

/** The version in force, and either the proposed one with what it changes, or the table to revise. */
const Versions = ({ potentialWeights: versions }: WeightsQuery): ReactElement => {
  const t = useWords(WEIGHTS_WORDS);
  const locale = useLocale();
  const inForce = versions.find(({ isInForce }) => isInForce);
  const proposed = versions.find(({ isProposed }) => isProposed);
  return (
    <>
      {inForce && <p>{t('inForce', { version: inForce.version, since: formatDate(locale, inForce.since) })}</p>}
      {proposed && <WeightsProposed key={proposed.version} version={proposed.version} reason={proposed.reason} />}
      {inForce && !proposed && <WeightsEditor key={inForce.version} inForce={tableOf(inForce.rows)} />}
      <WeightsHistory />
    </>
  );
};

const Weights = (): ReactElement => {
  const t = useWords(WEIGHTS_WORDS);
  const { data, error } = useQuery(WeightsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <>
      <PageHead title={t('title')} unlisted />
      <Crumbs label={t('trail')} trail={[{ to: administrationUrl, label: t('administration') }]} />
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      {data ? <Versions {...data} /> : <Waiting error={error} />}
    </>
  );
};

export const Component = (): ReactElement => <SignedIn kinds={['PLATFORM']}>{() => <Weights />}</SignedIn>;
