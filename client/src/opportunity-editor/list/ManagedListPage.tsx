import { useQuery } from '@apollo/client/react';
import type { FormEvent, ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { SHOWN_STATES } from 'shared/opportunities/state.ts';
import type { ShownState } from 'shared/opportunities/state.ts';
import { formatInstant, formatNumber } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { toProblem } from '../../kernel/problem.ts';
import { isOfKind } from '../../kernel/session.ts';
import type { Viewer } from '../../kernel/session.ts';
import { importsUrl, managedOpportunityUrl, portfolioUrl, questionsUrl } from '../../kernel/urls.ts';
import { useWords } from '../../kernel/words.ts';
import { OPPORTUNITY_WORDS } from '../../opportunities/opportunities.words.ts';
import { PageHead } from '../../page/PageHead.tsx';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { SignedIn } from '../../page/SignedIn.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { LocalText } from '../../ui/LocalText.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { OPPORTUNITY_EDITOR_WORDS } from '../opportunity-editor.words.ts';
import { StateBadge } from '../StateBadge.tsx';
import { CreateForm } from './CreateForm.tsx';
import { ManagedOpportunitiesDocument } from './managed-list.graphql.ts';
import type { ManagedOpportunitiesQuery } from './managed-list.graphql.ts';
import './ManagedListPage.css';

type Page = ManagedOpportunitiesQuery['managedOpportunities'];

const Rows = ({ page }: { readonly page: Page }): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  const locale = useLocale();
  return (
    <div className="table-frame">
      <table className="work-as-cards">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('states')}</th>
            <th scope="col">{t('updated')}</th>
          </tr>
        </thead>
        <tbody>
          {page.edges.map(({ node }) => (
            <tr key={node.id}>
              <th scope="row">
                <Link to={managedOpportunityUrl(node.slug)}>
                  <LocalText text={node.title} />
                </Link>
                {node.origin === 'PUBLIC_RECORD' && <span className="muted small under">{t('record')}</span>}
                {node.questions > 0 && (
                  <span className="small under">
                    <Link to={questionsUrl}>{t.count('questions', node.questions)}</Link>
                  </span>
                )}
                {node.isChanged && <span className="muted small under">{t('changed')}</span>}
              </th>
              <td data-label={t('kind')}>{words.of('kind', node.kind)}</td>
              <td data-label={t('states')}>
                <StateBadge state={node.state} />
              </td>
              <td data-label={t('updated')}>{formatInstant(locale, node.updatedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface StatesProps {
  readonly page: Page;
  readonly chosen: ShownState | null;
  readonly onChoose: (state: ShownState | null) => void;
}

/** The states with their numbers of rows. */
const States = ({ page, chosen, onChoose }: StatesProps): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const locale = useLocale();
  const all = page.counts.reduce((sum, { count }) => sum + count, 0);
  const options = [
    { state: null, name: t('all'), count: all },
    ...page.counts.map(({ state, count }) => ({ state, name: t.of('state', state), count })),
  ];
  return (
    <fieldset className="work-choice">
      <legend>{t('states')}</legend>
      {options.map(({ state, name, count }) => (
        <label key={name}>
          <input type="radio" name="state" checked={chosen === state} onChange={() => onChoose(state)} />
          {name} {formatNumber(locale, count)}
        </label>
      ))}
    </fieldset>
  );
};

interface Asked {
  readonly words: string;
  readonly state: ShownState | null;
}

/** What is asked for stands in the address. */
const useAsked = (): { readonly asked: Asked; readonly ask: (part: Partial<Asked>) => void } => {
  const [params, setParams] = useSearchParams();
  const asked = { words: params.get('q') ?? '', state: SHOWN_STATES.find((one) => one === params.get('state')) ?? null };
  const ask = (part: Partial<Asked>): void => {
    const { words, state } = { ...asked, ...part };
    setParams({ ...(words ? { q: words } : {}), ...(state ? { state } : {}) }, { replace: true });
  };
  return { asked, ask };
};

const SearchForm = ({ words, onFind }: { readonly words: string; readonly onFind: (words: string) => void }): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const find = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('q');
    onFind(typeof typed === 'string' ? typed.trim() : '');
  };
  return (
    <search>
      <form className="managed-find" onSubmit={find}>
        <TextField key={words} label={t('search')} name="q" type="search" defaultValue={words} longest={200} />
        <Button type="submit">{t('find')}</Button>
      </form>
    </search>
  );
};

interface FoundProps {
  readonly page: Page;
  readonly isLoading: boolean;
  readonly onMore: (after: string) => void;
}

const Found = ({ page, isLoading, onMore }: FoundProps): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  if (page.edges.length === 0) return <p>{t('empty')}</p>;
  return (
    <>
      <Rows page={page} />
      {after && (
        <p>
          <Button busy={isLoading} onClick={() => onMore(after)}>
            {t('more')}
          </Button>
        </p>
      )}
    </>
  );
};

const ManagedList = ({ viewer }: { readonly viewer: Viewer }): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const locale = useLocale();
  const { asked, ask } = useAsked();
  const { data, previousData, loading, error, fetchMore } = useQuery(ManagedOpportunitiesDocument, {
    variables: { state: asked.state, words: asked.words || null },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const page = (data ?? previousData)?.managedOpportunities;
  const spk = viewer.memberships.find(({ organisation }) => organisation.kind === 'SPK');
  return (
    <>
      <PageHead title={t('listTitle')} />
      <h1>{t('listTitle')}</h1>
      <p className="muted">{t('listLead')}</p>
      {isOfKind(viewer, 'SPK', 'ZONE_COMPANY') && (
        <p>
          <Link to={importsUrl}>{t('importRegister')}</Link>
        </p>
      )}
      {spk && (
        <p>
          <Link to={portfolioUrl(spk.organisation.id, true)}>{t('portfolio')}</Link>
        </p>
      )}
      <CreateForm viewer={viewer} />
      <SearchForm words={asked.words} onFind={(words) => ask({ words })} />
      <ProblemNotice problem={error ? toProblem(error) : null} />
      {page ? (
        <>
          <States page={page} chosen={asked.state} onChoose={(state) => ask({ state })} />
          <p aria-live="polite" className="small muted">
            {t.count('found', page.totalCount, formatNumber(locale, page.totalCount))}
          </p>
          <Found page={page} isLoading={loading} onMore={(after) => void fetchMore({ variables: { after } })} />
        </>
      ) : (
        loading && <Skeleton lines={6} label={t('loading')} />
      )}
    </>
  );
};

export const Component = (): ReactElement => (
  <SignedIn kinds={['SPK', 'ZONE_COMPANY']}>{(viewer) => <ManagedList viewer={viewer} />}</SignedIn>
);
