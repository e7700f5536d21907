import type { MouseEvent, ReactElement } from 'react';
import { Link } from 'react-router';
import { useWords } from '../kernel/words.ts';
import type { SearchQuery } from '../gql/graphql.ts';
import { buttonClass } from '../ui/Button.tsx';
import { OpportunityCard } from '../opportunities/OpportunityCard.tsx';
import { searchUrl } from './search-url.ts';
import type { Search } from 'shared/search/address.ts';
import { SEARCH_WORDS } from './search.words.ts';
import { Tick } from './Tick.tsx';
import { useFocusOnNew } from './useFocusOnNew.ts';

type Found = SearchQuery['opportunities'];

interface Props {
  readonly search: Search;
  readonly found: Pick<Found, 'edges' | 'pageInfo'>;
  readonly busy: boolean;
  readonly more: (after: string) => Promise<unknown>;
}

export const SearchList = ({ search, found, busy, more }: Props): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const { edges, pageInfo } = found;
  const { list, mark } = useFocusOnNew<HTMLUListElement>(edges.length);
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  const onMore = (event: MouseEvent): void => {
    event.preventDefault();
    mark();
    if (next && !busy) void more(next);
  };
  return (
    <>
      {search.after && pageInfo.hasPreviousPage && (
        <p>
          <Link to={searchUrl({ ...search, after: null })}>{t('start')}</Link>
        </p>
      )}
      <ul className="cards" ref={list} aria-busy={busy}>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <OpportunityCard from={node} foot={(slug, title) => <Tick slug={slug} title={title} picked={search.picked} />} />
          </li>
        ))}
      </ul>
      {next && (
        <p className="more">
          <Link className={buttonClass('secondary')} to={searchUrl({ ...search, after: next })} onClick={onMore} aria-disabled={busy || undefined}>
            {t('more')}
          </Link>
        </p>
      )}
    </>
  );
};
