import type { ReactElement } from 'react';
import { Link, useLocation } from 'react-router';
import type { AutosaveState } from '../drafts/autosave.ts';
import { CONFLICT_PLACE } from '../drafts/conflict-place.ts';
import { signInUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import type { Translate } from '../kernel/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { CRITERION_KEYS } from 'shared/audits/criteria.ts';
import { answersOf, photosToSend } from './audit-content.ts';
import type { AuditDraft } from './audit-draft.ts';
import type ru from './facility-audits.ru.json';
import { AUDIT_WORDS } from './facility-audits.words.ts';
import { useIsOnline } from './useIsOnline.ts';
import './AuditStatus.css';

interface Props {
  readonly state: AutosaveState<AuditDraft>;
  readonly isWaiting: boolean;
  /** False: the browser keeps nothing. */
  readonly isKept: boolean;
}

const clock = (at: Date): string => at.toTimeString().slice(0, 5);

interface Known extends Props {
  readonly isOnline: boolean;
}

/** The first that holds is shown. */
const STATES: readonly (readonly [keyof typeof ru.status, (known: Known) => boolean])[] = [
  ['conflict', ({ state }) => state.phase === 'CONFLICT'],
  ['signedOut', ({ state }) => state.problem?.code === 'UNAUTHENTICATED'],
  ['toBeSent', ({ isWaiting, isOnline }) => isWaiting && !isOnline],
  ['sending', ({ isWaiting }) => isWaiting],
  ['notKept', ({ isKept }) => !isKept],
  ['offline', ({ isOnline }) => !isOnline],
  ['notSaved', ({ state }) => state.phase === 'FAILED'],
  ['kept', ({ state }) => state.phase === 'WAITING' || state.phase === 'SAVING'],
  ['saved', ({ state }) => state.savedAt !== null],
];

const wordsOf = (t: Translate<typeof ru>, known: Known): string => {
  const [name] = STATES.find(([, holds]) => holds(known)) ?? ['ready'];
  const { savedAt } = known.state;
  return t.of('status', name).replace('{time}', savedAt ? clock(savedAt) : '');
};

/** Where the answers are now: on this device, on the server, or waiting for the connection. */
export const AuditStatus = (props: Props): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  const { pathname } = useLocation();
  const isOnline = useIsOnline();
  const { phase, value, problem } = props.state;
  const isTrouble = phase === 'CONFLICT' || problem?.code === 'UNAUTHENTICATED' || !props.isKept;
  const left = photosToSend(value).length;
  const answered = Object.keys(answersOf(value)).length;
  return (
    <div className="audit-status">
      <output>
        <Icon name={isTrouble || !isOnline ? 'alert' : 'check'} /> {wordsOf(t, { ...props, isOnline })}
        {left > 0 && ` ${t('photosLeft', { count: left })}`}
      </output>
      <p className="muted small">
        {t('answered', { count: answered, all: CRITERION_KEYS.length })}{' '}
        {phase === 'CONFLICT' && <a href={`#${CONFLICT_PLACE}`}>{t('toConflict')}</a>}
        {problem?.code === 'UNAUTHENTICATED' && <Link to={signInUrl(pathname)}>{t('signIn')}</Link>}
      </p>
    </div>
  );
};
