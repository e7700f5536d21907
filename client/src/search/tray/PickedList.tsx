import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { MOST_PICKED } from 'shared/search/vocabulary.ts';
import { useWords } from '../../kernel/words.ts';
import { PickedDocument } from './picked.graphql.ts';
import type { PickedQuery, PickedQueryVariables } from './picked.graphql.ts';
import { LocalText } from '../../ui/LocalText.tsx';
import { SEARCH_TRAY_WORDS } from './search-tray.words.ts';
import './SearchTray.css';

type Title = PickedQuery['a'][number]['title'];

/** The server accepts ten addresses at a time. */
const byTens = (slugs: readonly string[]): PickedQueryVariables => {
  const ten = (nth: number): string[] => slugs.slice(nth * 10, nth * 10 + 10);
  return { a: ten(0), b: ten(1), c: ten(2), d: ten(3), e: ten(4) };
};

const titlesOf = ({ a, b, c, d, e }: PickedQuery): ReadonlyMap<string, Title> =>
  new Map([a, b, c, d, e].flat().map(({ slug, title }) => [slug, title]));

interface Props {
  readonly picked: readonly string[];
  readonly onTick: (slug: string, isOn: boolean) => void;
}

/** What is ticked, by name, possibly outside the filters. Unticked rows stay in the list, so that they can be ticked again. */
export const PickedList = ({ picked, onTick }: Props): ReactElement => {
  const t = useWords(SEARCH_TRAY_WORDS);
  const [listed] = useState(picked);
  const slugs = [...new Set([...listed, ...picked])].slice(0, MOST_PICKED);
  const { data, previousData } = useQuery(PickedDocument, { variables: byTens(slugs) });
  const found = data ?? previousData;
  const titles = found ? titlesOf(found) : null;
  const nameOf = (slug: string): ReactElement => {
    const title = titles?.get(slug);
    if (title) return <LocalText text={title} />;
    return titles ? <span className="muted">{t('missing', { slug })}</span> : <>{slug}</>;
  };
  return (
    <ul className="plain tray-list" aria-label={t('tray')}>
      {slugs.map((slug) => (
        <li key={slug}>
          <label className="choice">
            <input type="checkbox" checked={picked.includes(slug)} onChange={({ currentTarget }) => onTick(slug, currentTarget.checked)} />
            <span className="choice-name">{nameOf(slug)}</span>
          </label>
        </li>
      ))}
    </ul>
  );
};
