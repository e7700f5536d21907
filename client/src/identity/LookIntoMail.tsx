import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { PlatformDocument } from '../kernel/session.graphql.ts';
import { Button } from '../ui/Button.tsx';
import { IDENTITY_WORDS } from './identity.words.ts';

interface Props {
  readonly text: string;
  /** Back to the form, with what was typed. */
  readonly onBack: () => void;
}

/** The next step is in the letter, or in this installation's own mailbox. */
export const LookIntoMail = ({ text, onBack }: Props): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const { data } = useQuery(PlatformDocument);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <h1 ref={title} tabIndex={-1}>
        {t('mailTitle')}
      </h1>
      <div className="panel">
        <p>{text}</p>
        {data?.platform.mailbox && (
          <p>
            {t('mailboxText')} <a href="/mailbox">{t('mailboxLink')}</a>
          </p>
        )}
        <p className="muted">{t('mailMissing')}</p>
        <Button onClick={onBack}>{t('changeAddress')}</Button>
      </div>
    </>
  );
};
