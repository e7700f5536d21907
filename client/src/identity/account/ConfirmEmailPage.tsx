import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { accountUrl } from '../../kernel/urls.ts';
import { PageHead } from '../../page/PageHead.tsx';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { SignedIn } from '../../page/SignedIn.tsx';
import type { Viewer } from '../../kernel/session.ts';
import { useWords } from '../../kernel/words.ts';
import { MeDocument } from '../../kernel/session.graphql.ts';
import { ConfirmEmailChangeDocument } from './email-links.graphql.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ACCOUNT_WORDS } from './account.words.ts';
import { useSending } from '../../kernel/useSending.ts';

/** The link of the new address. Programs that scan letters open links too: only pressing the button confirms the change. */
const ConfirmEmail = ({ token, viewer }: { readonly token: string; readonly viewer: Viewer }): ReactElement => {
  const t = useWords(ACCOUNT_WORDS);
  const { run, pending, problem } = useSending(ConfirmEmailChangeDocument);
  const client = useApolloClient();
  const [isDone, setDone] = useState(false);
  const confirm = async (): Promise<void> => {
    if (!(await run({ token }))) return;
    await client.refetchQueries({ include: [MeDocument] });
    setDone(true);
  };
  return (
    <div className="narrow">
      <PageHead title={t('confirmEmailTitle')} unlisted />
      <h1>{t('confirmEmailTitle')}</h1>
      <div className="panel">
        <ProblemNotice problem={problem} />
        {isDone && <Notice tone="good" live title={t('emailChanged', { email: viewer.email })} />}
        {!isDone && problem?.code !== 'RULE_BROKEN' ? (
          <>
            <p>{t('confirmEmailLead')}</p>
            <Button look="primary" busy={pending} onClick={() => void confirm()}>
              {t('confirmEmail')}
            </Button>
          </>
        ) : (
          <Link className={buttonClass()} to={accountUrl}>
            {t('toAccount')}
          </Link>
        )}
      </div>
    </div>
  );
};

export const Component = (): ReactElement => {
  const { token = '' } = useParams();
  return <SignedIn>{(viewer) => <ConfirmEmail token={token} viewer={viewer} />}</SignedIn>;
};
