import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { signInUrl, signUpUrl } from '../../kernel/urls.ts';
import { PageHead } from '../../page/PageHead.tsx';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { useWords } from '../../kernel/words.ts';
import { ConfirmSignUpDocument } from './sign-up.graphql.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { IDENTITY_WORDS } from '../identity.words.ts';
import { takeNext } from '../next.ts';
import { useSending } from '../../kernel/useSending.ts';
import { useEntering } from '../session.ts';

/** The link of the letter. Programs that scan letters open links too: only pressing the button creates the account. */
export const Component = (): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const { token = '' } = useParams();
  const { run, pending, problem } = useSending(ConfirmSignUpDocument);
  const enter = useEntering();
  const confirm = async (): Promise<void> => {
    if (await run({ token })) await enter(takeNext());
  };
  return (
    <div className="narrow">
      <PageHead title={t('confirmTitle')} />
      <h1>{t('confirmTitle')}</h1>
      <div className="panel">
        <ProblemNotice problem={problem} />
        {problem?.rule === 'TOKEN_EXPIRED' ? (
          <p className="actions">
            <Link className={buttonClass('primary')} to={signInUrl()}>
              {t('signIn')}
            </Link>
            <Link to={signUpUrl()}>{t('signUpAgain')}</Link>
          </p>
        ) : (
          <>
            <p>{t('confirmLead')}</p>
            <Button look="primary" busy={pending} onClick={() => void confirm()}>
              {t('confirm')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
};
