import type { ReactElement } from 'react';
import { MOST_PICKED } from 'shared/search/vocabulary.ts';
import { announce } from '../../kernel/announce.ts';
import { useWords } from '../../kernel/words.ts';
import { TRAY_FULL } from '../search-ids.ts';
import { TICK_WORDS } from './tick.words.ts';
import { useQuietCommit } from '../useQuietCommit.ts';
import './Tick.css';

interface Props {
  readonly slug: string;
  readonly title: string;
  readonly picked: readonly string[];
  /** The word is kept for screen readers: a column of checkboxes has a heading. */
  readonly isBare?: boolean;
}

/** Ticks one opportunity, to be compared or exported. */
export const Tick = ({ slug, title, picked, isBare = false }: Props): ReactElement => {
  const t = useWords(TICK_WORDS);
  const commit = useQuietCommit();
  const choose = (isOn: boolean): void => {
    // The tray exists by now, and its words have been loaded.
    if (isOn && picked.length >= MOST_PICKED) return announce(document.getElementById(TRAY_FULL)?.textContent ?? '');
    const others = (all: readonly string[]): readonly string[] => all.filter((one) => one !== slug);
    commit((search) => ({ ...search, picked: isOn ? [...others(search.picked), slug] : others(search.picked) }));
  };
  return (
    <label className="tick">
      <input type="checkbox" checked={picked.includes(slug)} onChange={({ currentTarget }) => choose(currentTarget.checked)} />
      <span className={isBare ? 'hidden' : undefined}>
        {t('pick')}
        <span className="hidden">{`: ${title}`}</span>
      </span>
    </label>
  );
};
