import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { MOST_COMPARED, MOST_PICKED } from 'shared/search/vocabulary.ts';
import { announce } from '../../kernel/announce.ts';
import { compareUrl } from '../../kernel/urls.ts';
import { useWords } from '../../kernel/words.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { NO_SEARCH } from 'shared/search/address.ts';
import { PickedList } from './PickedList.tsx';
import { TRAY_FULL } from '../search-ids.ts';
import { SEARCH_TRAY_WORDS } from './search-tray.words.ts';
import { SearchDownload } from '../download/SearchDownload.tsx';
import { useQuietCommit } from '../useQuietCommit.ts';
import './SearchTray.css';

interface Props {
  readonly picked: readonly string[];
  /** The tray disappears with its last tick: the focus moves to the results. */
  readonly onEmptied: () => void;
}

const FEWEST_COMPARED = 2;

const isComparable = ({ length }: readonly string[]): boolean => length >= FEWEST_COMPARED && length <= MOST_COMPARED;

/** Why the comparison does not open, and what to do. */
const Reason = ({ picked }: Pick<Props, 'picked'>): ReactElement => {
  const t = useWords(SEARCH_TRAY_WORDS);
  if (isComparable(picked)) return <>{t('ready')}</>;
  if (picked.length < FEWEST_COMPARED) return <>{t('tooFew')}</>;
  return (
    <>
      {t('tooMany', { most: MOST_COMPARED })} {t.count('untick', picked.length - MOST_COMPARED)}
    </>
  );
};

interface CompareProps extends Pick<Props, 'picked'> {
  readonly onRefused: () => void;
}

/** Links to the comparison; with too few or too many it says so instead. */
const Compare = ({ picked, onRefused }: CompareProps): ReactElement => {
  const t = useWords(SEARCH_TRAY_WORDS);
  if (!isComparable(picked)) {
    return (
      <Button look="primary" onClick={onRefused}>
        {t('compare')}
      </Button>
    );
  }
  return (
    <Link className={buttonClass('primary')} to={compareUrl(picked)}>
      {t('compare')}
    </Link>
  );
};

/** What is ticked, at the bottom of the screen: compare it, export it, or untick it. */
export const SearchTray = ({ picked, onEmptied }: Props): ReactElement => {
  const t = useWords(SEARCH_TRAY_WORDS);
  const commit = useQuietCommit();
  const [isOpen, setOpen] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const keep = (slugs: readonly string[]): void => {
    if (slugs.length === 0) {
      onEmptied();
      announce(t('cleared'));
    }
    commit((search) => ({ ...search, picked: slugs }));
  };
  const tick = (slug: string, isOn: boolean): void => keep(isOn ? [...picked, slug] : picked.filter((one) => one !== slug));
  const refuse = (): void => {
    setRefused(true);
    setOpen(picked.length > MOST_COMPARED);
  };
  return (
    <section className="tray no-print" aria-label={t('tray')}>
      <div aria-live="polite" className="tray-words">
        {isRefused && (
          <p>
            <Reason picked={picked} />
          </p>
        )}
        {picked.length >= MOST_PICKED && <p id={TRAY_FULL}>{t('full', { most: MOST_PICKED })}</p>}
      </div>
      {isOpen && <PickedList picked={picked} onTick={tick} />}
      <div className="tray-row">
        <p className="tray-count" aria-live="polite">
          {t('count', { count: picked.length })}
        </p>
        <Button look="quiet" onClick={() => keep([])}>
          {t('clear')}
        </Button>
        <Compare picked={picked} onRefused={refuse} />
        <Button look="secondary" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('hide') : t('show')}
        </Button>
        <SearchDownload search={{ ...NO_SEARCH, picked }} isPickedOnly />
      </div>
    </section>
  );
};
