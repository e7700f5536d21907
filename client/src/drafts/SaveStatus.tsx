import type { ReactElement } from 'react';
import { Link, useLocation } from 'react-router';
import { signInUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import type { Translate } from '../kernel/words.ts';
import { Icon } from '../ui/Icon.tsx';
import type { AutosaveState, Phase } from './autosave.ts';
import { DRAFTS_WORDS } from './drafts.words.ts';
import { CONFLICT_PLACE } from './conflict-place.ts';
import type ru from './drafts.ru.json';
import './SaveStatus.css';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** By the reader's own clock: it answers "just now, or before lunch?". */
const clock = (at: Date): string => `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;

const failure = (t: Translate<typeof ru>, code: string | undefined): string => {
  if (code === 'UNAUTHENTICATED') return t('signedOut');
  return code === 'OFFLINE' ? t('offline') : t('failed');
};

const wordsOf = (t: Translate<typeof ru>, { phase, savedAt, problem, restored }: AutosaveState<unknown>): string => {
  if (phase === 'WAITING' || phase === 'SAVING') return t('saving');
  if (phase === 'UNFIT') return t('unfit');
  if (phase === 'CONFLICT') return t('conflict');
  if (phase === 'FAILED') return failure(t, problem?.code);
  if (phase === 'SAVED' && savedAt) return t('savedAt', { time: clock(savedAt) });
  return restored ? t('restored') : '';
};

const TROUBLES: readonly Phase[] = ['FAILED', 'UNFIT', 'CONFLICT'];

/** Where the typed text is stored now, in words; announced when it changes. */
export const SaveStatus = ({ state }: { readonly state: AutosaveState<unknown> }): ReactElement => {
  const t = useWords(DRAFTS_WORDS);
  const { pathname, search } = useLocation();
  const isTrouble = TROUBLES.includes(state.phase);
  return (
    <output className={isTrouble ? 'work-save-status work-save-trouble' : 'work-save-status'}>
      {state.phase === 'SAVED' && <Icon name="check" />}
      {isTrouble && <Icon name="alert" />}
      <span>{wordsOf(t, state)}</span>
      {state.phase === 'CONFLICT' && <a href={`#${CONFLICT_PLACE}`}>{t('toConflict')}</a>}
      {state.problem?.code === 'UNAUTHENTICATED' && <Link to={signInUrl(pathname + search)}>{t('signIn')}</Link>}
    </output>
  );
};
