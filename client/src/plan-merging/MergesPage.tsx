import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { formatInstant } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { isOfKind, useViewer } from '../kernel/session.ts';
import { mergesUrl, plansUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { PageHead } from '../page/PageHead.tsx';
import { Waiting } from '../sources/Waiting.tsx';
import { Badge } from '../ui/Badge.tsx';
import { buttonClass } from '../ui/Button.tsx';
import { Crumbs } from '../ui/Crumbs.tsx';
import { Money } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { MergeChecksDocument } from './merging.graphql.ts';
import type { MergeChecksQuery } from './merging.graphql.ts';
import { MERGING_WORDS, OUTCOME_WORDS } from './plan-merging.words.ts';

type Entry = MergeChecksQuery['mergeChecks'][number];

const Line = ({ check }: { readonly check: Entry }): ReactElement => {
  const t = useWords(MERGING_WORDS);
  const words = useWords(OUTCOME_WORDS);
  const locale = useLocale();
  return (
    <tr>
      <th scope="row">
        <Link to={mergesUrl(check.id)}>
          <LocalText text={check.planName} />
        </Link>
        {check.isDemo && (
          <span className="under">
            <Badge tone="demo">{t('inDemo')}</Badge>
          </span>
        )}
      </th>
      <td data-label={t('regionalPlan')}>{check.afterName}</td>
      <td data-label={t('state')}>
        {check.signedAt ? t('signedOn', { date: formatInstant(locale, check.signedAt) }) : <Badge tone="waiting">{t('draft')}</Badge>}
      </td>
      <td data-label={words.of('money', 'before')} className="number">
        {typeof check.before === 'number' ? <Money amount={check.before} /> : '—'}
      </td>
      <td data-label={t('lostOf')} className="number">
        {typeof check.lost === 'number' ? <Money amount={check.lost} /> : '—'}
      </td>
    </tr>
  );
};

const Table = ({ checks }: { readonly checks: readonly Entry[] }): ReactElement => {
  const t = useWords(MERGING_WORDS);
  const words = useWords(OUTCOME_WORDS);
  return (
    <div className="table-frame stack-frame">
      <table className="stack stack-plain">
        <caption className="hidden">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('townPlan')}</th>
            <th scope="col">{t('regionalPlan')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col" className="number">
              {words.of('money', 'before')}
            </th>
            <th scope="col" className="number">
              {t('lostOf')}
            </th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <Line key={check.id} check={check} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** Signed reports of merged plans; for analysts also those that their organisation works on. */
export const MergesPage = (): ReactElement => {
  const t = useWords(MERGING_WORDS);
  const isAnalyst = isOfKind(useViewer(), 'ANALYSIS', 'AKIMAT');
  const { data, error } = useQuery(MergeChecksDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <>
      <PageHead title={t('title')} description={t('lead')} />
      <Crumbs label={t('trail')} trail={[{ to: plansUrl(), label: t('plans') }]} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      {isAnalyst && (
        <p>
          <Link className={buttonClass('primary')} to={mergesUrl('new')}>
            {t('start')}
          </Link>
        </p>
      )}
      {!data && <Waiting error={error} />}
      {data && (data.mergeChecks.length > 0 ? <Table checks={data.mergeChecks} /> : <p>{t(isAnalyst ? 'noneOwn' : 'none')}</p>)}
    </>
  );
};
