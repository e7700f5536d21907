import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { measuresOut, readChainQuery, writeChainQuery } from 'shared/second-life/chain-query.ts';
import type { ChainQuery } from 'shared/second-life/chain-query.ts';
import { lossesOf } from 'shared/second-life/chain.ts';
import { addressIn, useLocale } from '../kernel/locale-context.tsx';
import { fundingUrl, plansUrl, secondLifeUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { PageHead } from '../page/PageHead.tsx';
import { Waiting } from '../sources/Waiting.tsx';
import { Crumbs } from '../ui/Crumbs.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ChainFilters } from './ChainFilters.tsx';
import { ChainMeasures } from './ChainMeasures.tsx';
import { shownChain } from './chain-rows.ts';
import { Scenario } from './Scenario.tsx';
import { ChainRunDocument, SecondLifeDocument } from './second-life.graphql.ts';
import type { SecondLifeQuery } from './second-life.graphql.ts';
import { SECOND_LIFE_WORDS } from './second-life.words.ts';
import { StateLinkForm } from './StateLinkForm.tsx';

const FORMATS = ['xlsx', 'csv'] as const;

const Download = ({ query }: { readonly query: ChainQuery }): ReactElement => {
  const t = useWords(SECOND_LIFE_WORDS);
  const locale = useLocale();
  const params = writeChainQuery(query);
  return (
    <p className="no-print">
      {t('take')}
      {FORMATS.map((format) => (
        <span key={format}>
          {' '}
          <a href={addressIn(locale, `/export/second-life.${format}${params && `?${params}`}`)} rel="nofollow" download>
            {format.toUpperCase()}
          </a>
        </span>
      ))}
    </p>
  );
};

interface ContentsProps {
  readonly data: SecondLifeQuery;
  readonly query: ChainQuery;
  /** Measures that a run of the explorer left out. */
  readonly outOfRun: readonly string[];
  readonly onQuery: (query: ChainQuery) => void;
  readonly onChanged: () => Promise<unknown>;
}

const Contents = ({ data, query, outOfRun, onQuery, onChanged }: ContentsProps): ReactElement => {
  const t = useWords(SECOND_LIFE_WORDS);
  const chain = shownChain(data.secondLife, query);
  const off = measuresOut(query, outOfRun);
  const losses = lossesOf(chain.measures, chain.links, off);
  return (
    <>
      <ChainFilters query={query} towns={data.towns} onQuery={onQuery} />
      {data.secondLife.isCut && <Notice tone="warning" title={t('cut')} />}
      <Scenario chain={chain} losses={losses} query={query} off={off} onQuery={onQuery} />
      <Download query={query} />
      <ChainMeasures rows={chain.rows} query={query} off={off} onQuery={onQuery} onChanged={onChanged} />
      <StateLinkForm chain={data.secondLife} query={query} onStated={onChanged} />
    </>
  );
};

const OfRun = ({ id, isGone }: { readonly id: string; readonly isGone: boolean }): ReactElement => {
  const t = useWords(SECOND_LIFE_WORDS);
  return isGone ? (
    <Notice tone="warning" title={t('runGone')} />
  ) : (
    <Notice title={t('ofRun')}>
      <p>
        <Link to={fundingUrl(id)}>{t('toRun')}</Link>
      </p>
    </Notice>
  );
};

const Chain = ({ query }: { readonly query: ChainQuery }): ReactElement => {
  const navigate = useNavigate();
  const chain = useQuery(SecondLifeDocument, { variables: { towns: [...query.towns] } });
  const run = useQuery(ChainRunDocument, { variables: { id: query.run ?? '' }, skip: query.run === null });
  const shown = chain.data ?? chain.previousData;
  const ofRun = run.data?.fundingRun;
  if (!shown || (query.run !== null && !run.data)) return <Waiting error={chain.error ?? run.error} />;
  return (
    <>
      {query.run !== null && <OfRun id={query.run} isGone={!ofRun} />}
      <Contents
        data={shown}
        query={query}
        outOfRun={ofRun ? ofRun.out.flatMap(({ measure }) => measure?.slug ?? []) : []}
        onQuery={(next) =>
          void navigate(secondLifeUrl(writeChainQuery(next)), { replace: true, preventScrollReset: true, flushSync: true })
        }
        onChanged={() => chain.refetch()}
      />
    </>
  );
};

/** Which public measure unblocks which private interest, and who loses what without it. */
export const Component = (): ReactElement => {
  const t = useWords(SECOND_LIFE_WORDS);
  const [params] = useSearchParams();
  return (
    <>
      <PageHead title={t('title')} description={t('lead')} />
      <Crumbs label={t('trail')} trail={[{ to: plansUrl(), label: t('plans') }]} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <Chain query={readChainQuery(params)} />
      <p className="small muted">{t('method')}</p>
      <p className="small muted">{t('privacy')}</p>
    </>
  );
};
