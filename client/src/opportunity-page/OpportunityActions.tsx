import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { announce } from '../kernel/announce.ts';
import { compareUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { Watch } from '../saved-searches/Watch.tsx';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Icon, Sign } from '../ui/Icon.tsx';
import { ACTIONS_WORDS } from './opportunity-actions.words.ts';
import './OpportunityActions.css';

const PATHS = {
  share: 'M12 2 6.500 7.500 8 9l3-3v9h2V6l3 3 1.500-1.500ZM5 11v10h14V11h-2v8H7v-8Z',
  print: 'M7 3h10v5H7Zm-3 6h16v8h-3v4H7v-4H4Zm5 6v4h6v-4ZM9 5v3h6V5Z',
  compare: 'M4 4h7v16H4Zm2 2v12h3V6Zm7-2h7v16h-7Zm2 2v12h3V6Z',
};

type Shared = 'NOT_YET' | 'COPIED' | 'BY_HAND';

/** The address without what only leads here, as everybody else shall open it. */
const addressOfPage = (): string => window.location.origin + window.location.pathname;

/** The system's own sheet where there is one; else the clipboard; and where a page may use neither, the address to copy. */
const shareAddress = async (): Promise<Shared> => {
  const url = addressOfPage();
  if ('share' in navigator && matchMedia('(pointer: coarse)').matches) {
    // Closing the sheet without choosing is no failure.
    await navigator.share({ title: document.title, url }).catch(() => undefined);
    return 'NOT_YET';
  }
  try {
    await navigator.clipboard.writeText(url);
    return 'COPIED';
  } catch {
    return 'BY_HAND';
  }
};

const Share = (): ReactElement => {
  const t = useWords(ACTIONS_WORDS);
  const [shared, setShared] = useState<Shared>('NOT_YET');
  const share = async (): Promise<void> => {
    const how = await shareAddress();
    setShared(how);
    if (how === 'COPIED') announce(t('shared'));
  };
  if (shared === 'BY_HAND') {
    return (
      <label className="listing-address">
        {t('copy')}
        <input
          readOnly
          defaultValue={addressOfPage()}
          ref={(input) => input?.focus()}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </label>
    );
  }
  return (
    <Button onClick={() => void share()} onBlur={() => setShared('NOT_YET')}>
      {shared === 'COPIED' ? <Icon name="check" /> : <Sign path={PATHS.share} />}
      <span className="listing-action-name">{shared === 'COPIED' ? t('shared') : t('share')}</span>
    </Button>
  );
};

interface Props {
  readonly slug: string;
  /** Similar ones, to be compared with it. */
  readonly similar: readonly string[];
}

/** What one does with a listing besides answering it. */
export const OpportunityActions = ({ slug, similar }: Props): ReactElement => {
  const t = useWords(ACTIONS_WORDS);
  return (
    <div className="listing-actions no-print">
      <Share />
      <Button onClick={() => window.print()}>
        <Sign path={PATHS.print} />
        <span className="listing-action-name">{t('print')}</span>
      </Button>
      {similar.length > 0 && (
        <Link className={buttonClass('secondary')} to={compareUrl([slug, ...similar])}>
          <Sign path={PATHS.compare} />
          <span className="listing-action-name">{t('compare')}</span>
        </Link>
      )}
      <Watch subject="OPPORTUNITY" slug={slug} />
    </div>
  );
};
