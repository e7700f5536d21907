import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { formatNumber } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { SearchNearMissesDocument } from './near-misses.graphql.ts';
import type { SearchNearMissesQuery } from './near-misses.graphql.ts';
import { OpportunityCard } from '../../opportunities/OpportunityCard.tsx';
import type { Search } from 'shared/search/address.ts';
import { rangeOf } from 'shared/search/condition-fields.ts';
import { missOf } from './near-miss.ts';
import { scaleOf } from '../filters/histogram-range.ts';
import { narrowingOf } from '../search-variables.ts';
import { SEARCH_WORDS } from '../search.words.ts';
import { SEARCH_LATER_WORDS } from '../search-later.words.ts';
import { Tick } from '../tray/Tick.tsx';
import './NearMissList.css';
import './aside.css';

type Missing = SearchNearMissesQuery['opportunities']['nearMisses'][number];

/** The missed range: what was wanted and what was found. */
const MissedBy = ({ missing: { node, missed }, search }: { readonly missing: Missing; readonly search: Search }): ReactElement | null => {
  const t = useWords(SEARCH_LATER_WORDS);
  const say = useWords(SEARCH_WORDS);
  const locale = useLocale();
  const field = rangeOf(missed);
  const { unit, places } = scaleOf(field);
  const miss = missOf(node, field, search[field], unit);
  if (!miss) return null;
  const number = (value: number): string => formatNumber(locale, value, places);
  const params = { wanted: number(miss.wanted), found: number(miss.found), percent: formatNumber(locale, Math.max(miss.percent, 0.1), 1) };
  return (
    <p className="miss">
      <strong>{say.of('filter', field)}</strong> {t(miss.end === 'min' ? 'missedMin' : 'missedMax', params)}
    </p>
  );
};

/** Meets everything but one range, and misses that by at most a fifth. */
export const NearMissList = ({ search }: { readonly search: Search }): ReactElement | null => {
  const t = useWords(SEARCH_LATER_WORDS);
  const { data, previousData, loading } = useQuery(SearchNearMissesDocument, { variables: narrowingOf(search) });
  const missing = (data ?? previousData)?.opportunities.nearMisses ?? [];
  if (missing.length === 0) return null;
  return (
    <section className="aside" aria-labelledby="near-title">
      <h2 id="near-title">{t('nearTitle')}</h2>
      <p>{t('nearText')}</p>
      <ul className="cards" aria-busy={loading}>
        {missing.map((one) => (
          <li key={one.node.id}>
            <OpportunityCard
              from={one.node}
              note={<MissedBy missing={one} search={search} />}
              foot={(slug, title) => <Tick slug={slug} title={title} picked={search.picked} />}
            />
          </li>
        ))}
      </ul>
    </section>
  );
};
