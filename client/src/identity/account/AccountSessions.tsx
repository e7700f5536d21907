import { useRef } from 'react';
import type { ReactElement, RefObject } from 'react';
import { announce } from '../../kernel/announce.ts';
import { formatInstant } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { useWords } from '../../kernel/words.ts';
import { EndOtherSessionsDocument, EndSessionDocument } from './account.graphql.ts';
import type { AccountQuery } from './account.graphql.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { ACCOUNT_WORDS } from './account.words.ts';
import { useSending } from '../../kernel/useSending.ts';
import './AccountSessions.css';

type Session = AccountQuery['account']['sessions'][number];

interface Props {
  readonly sessions: readonly Session[];
  readonly onChanged: () => Promise<void>;
}

const Row = ({ session, onEnded }: { readonly session: Session; readonly onEnded: () => Promise<void> }): ReactElement => {
  const t = useWords(ACCOUNT_WORDS);
  const locale = useLocale();
  const { run, pending, problem } = useSending(EndSessionDocument);
  const device = [session.browser, session.system].filter((name) => name !== null).join(', ') || t('unknownDevice');
  const end = async (): Promise<void> => {
    if (await run({ id: session.id })) await onEnded();
  };
  return (
    <li className="account-session">
      <div>
        <p>
          <strong>{device}</strong> {session.isThis && <Badge tone="open">{t('thisOne')}</Badge>}
        </p>
        <p className="muted">{t('begun', { at: formatInstant(locale, session.begunAt) })}</p>
        <p className="muted">{t('seen', { at: formatInstant(locale, session.seenAt) })}</p>
        <ProblemNotice problem={problem} />
      </div>
      {!session.isThis && (
        <Button busy={pending} aria-label={t('endOf', { device })} onClick={() => void end()}>
          {t('end')}
        </Button>
      )}
    </li>
  );
};

const EndOthers = ({ onEnded }: { readonly onEnded: (count: number) => Promise<void> }): ReactElement => {
  const t = useWords(ACCOUNT_WORDS);
  const { run, pending, problem } = useSending(EndOtherSessionsDocument);
  const end = async (): Promise<void> => {
    const ended = await run({});
    if (ended) await onEnded(ended.endOtherSessions);
  };
  return (
    <>
      <ProblemNotice problem={problem} />
      <Button busy={pending} onClick={() => void end()}>
        {t('endOthers')}
      </Button>
    </>
  );
};

/** The pressed button has disappeared with its row: the focus moves to the heading, and the result is announced. */
const useTold = (
  onChanged: Props['onChanged'],
): { readonly title: RefObject<HTMLHeadingElement | null>; readonly tell: (words: string) => Promise<void> } => {
  const title = useRef<HTMLHeadingElement>(null);
  const tell = async (words: string): Promise<void> => {
    await onChanged();
    title.current?.focus();
    announce(words);
  };
  return { title, tell };
};

/** Where this person is signed in, and how to end each session. */
export const AccountSessions = ({ sessions, onChanged }: Props): ReactElement => {
  const t = useWords(ACCOUNT_WORDS);
  const { title, tell } = useTold(onChanged);
  return (
    <section className="panel">
      <h2 ref={title} tabIndex={-1}>
        {t('sessionsTitle')}
      </h2>
      <p>{t('sessionsLead')}</p>
      <ul className="plain">
        {sessions.map((session) => (
          <Row key={session.id} session={session} onEnded={() => tell(t('ended'))} />
        ))}
      </ul>
      {sessions.length > 1 && <EndOthers onEnded={(count) => tell(t.count('othersEnded', count))} />}
    </section>
  );
};
