import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { resetUrl } from '../../kernel/urls.ts';
import { PageHead } from '../../page/PageHead.tsx';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { useWords } from '../../kernel/words.ts';
import { PlatformDocument } from '../../kernel/session.graphql.ts';
import { ObjectToEmailChangeDocument } from './email-links.graphql.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ACCOUNT_WORDS } from './account.words.ts';
import { IDENTITY_WORDS } from '../identity.words.ts';
import { useSending } from '../../kernel/useSending.ts';
import { useRenewedSession } from '../session.ts';

const Objected = (): ReactElement => {
  const t = useWords(ACCOUNT_WORDS);
  const words = useWords(IDENTITY_WORDS);
  const { data } = useQuery(PlatformDocument);
  return (
    <Notice tone="good" live title={t('objected')}>
      {data?.platform.mailbox && (
        <p>
          {words('mailboxText')} <a href="/mailbox">{words('mailboxLink')}</a>
        </p>
      )}
    </Notice>
  );
};

const Objection = ({ token, onObjected }: { readonly token: string; readonly onObjected: () => Promise<void> }): ReactElement => {
  const t = useWords(ACCOUNT_WORDS);
  const words = useWords(IDENTITY_WORDS);
  const { run, pending, problem } = useSending(ObjectToEmailChangeDocument);
  const object = async (): Promise<void> => {
    if (await run({ token })) await onObjected();
  };
  return (
    <div className="panel">
      <ProblemNotice problem={problem} />
      {problem?.code === 'RULE_BROKEN' ? (
        <>
          <p>{t('linkSpent')}</p>
          <Link className={buttonClass()} to={resetUrl}>
            {words('resetAgain')}
          </Link>
        </>
      ) : (
        <>
          <p>{t('objectLead')}</p>
          <Button look="danger" busy={pending} onClick={() => void object()}>
            {t('object')}
          </Button>
        </>
      )}
    </div>
  );
};

/** The link of the former address, for an owner who did not want the change; signed in or not. */
export const Component = (): ReactElement => {
  const t = useWords(ACCOUNT_WORDS);
  const { token = '' } = useParams();
  const [isDone, setDone] = useState(false);
  const renew = useRenewedSession();
  const finish = async (): Promise<void> => {
    setDone(true);
    // Every session of the account has ended, possibly also the one of this browser.
    await renew();
  };
  return (
    <div className="narrow">
      <PageHead title={t('objectTitle')} unlisted />
      <h1>{t('objectTitle')}</h1>
      {isDone ? <Objected /> : <Objection token={token} onObjected={finish} />}
    </div>
  );
};
