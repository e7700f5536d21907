import type { HTMLAttributes, MouseEvent, ReactElement } from 'react';
import { Link } from 'react-router';
import { formatNumber } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import type { SearchMoreQuery } from '../search.graphql.ts';
import { matchedConditions } from '../matched-conditions.ts';
import { part } from '../../page/part.tsx';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { OpportunityCard } from '../../opportunities/OpportunityCard.tsx';
import { isInside } from '../map/is-inside.ts';
import type { Spot } from '../map/is-inside.ts';
import type { MapBounds } from '../../map/explore.ts';
import { searchUrl } from '../../kernel/search-url.ts';
import type { Search } from 'shared/search/address.ts';
import { SEARCH_WORDS } from '../search.words.ts';
import { Tick } from '../tray/Tick.tsx';
import { useFocusOnNew } from './useFocusOnNew.ts';
import './SearchList.css';

type Found = SearchMoreQuery['opportunities'];

const MatchedFacts = part('MatchedFacts', async () => (await import('./MatchedFacts.tsx')).MatchedFacts);

interface Props {
  readonly search: Search;
  readonly found: Pick<Found, 'edges' | 'pageInfo'>;
  readonly busy: boolean;
  readonly more: (after: string) => Promise<unknown>;
  /** The location of the row that is hovered or focused; null when none is. */
  readonly onPointed?: (spot: Spot | null) => void;
  /** What the hovered circle of the map spans: its rows are marked. */
  readonly area?: MapBounds | null;
  /** The page's cursor belongs to another list. */
  readonly within?: boolean;
}

/** Reports that a row is hovered. */
const pointing = (spot: Spot | null | undefined, tell: Props['onPointed']): HTMLAttributes<HTMLElement> => {
  if (!tell) return {};
  const point = (): void => tell(spot ?? null);
  const leave = (): void => tell(null);
  return { onPointerEnter: point, onPointerLeave: leave, onFocus: point, onBlur: leave };
};

/** The distance from the town that was asked for. */
const Distance = ({ km }: { readonly km: number | null | undefined }): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const locale = useLocale();
  if (typeof km !== 'number') return <p className="card-distance">{t('distanceUnknown')}</p>;
  return <p className="card-distance">{t('distanceKm', { km: km < 1 ? '< 1' : formatNumber(locale, km, 0) })}</p>;
};

export const SearchList = ({ search, found, busy, more, within = false, onPointed, area }: Props): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const { edges, pageInfo } = found;
  const conditions = matchedConditions(search);
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
        {edges.map(({ node, distanceKm }) => (
          <li
            key={node.id}
            className={area && node.location && isInside(area, node.location) ? 'card-pointed' : undefined}
            {...pointing(node.location, onPointed)}
          >
            <OpportunityCard
              from={node}
              note={
                <>
                  {search.near && <Distance km={distanceKm} />}
                  {conditions.length > 0 && <MatchedFacts conditions={conditions} shown={node} />}
                </>
              }
              answered={conditions.flatMap(({ keys }) => keys)}
              foot={(slug, title) => <Tick slug={slug} title={title} picked={search.picked} />}
            />
          </li>
        ))}
      </ul>
      {next && (
        <p className="more">
          {within ? (
            <Button onClick={onMore}>{t('more')}</Button>
          ) : (
            <Link
              className={buttonClass('secondary')}
              to={searchUrl({ ...search, after: next })}
              onClick={onMore}
              aria-disabled={busy || undefined}
            >
              {t('more')}
            </Link>
          )}
        </p>
      )}
    </>
  );
};
