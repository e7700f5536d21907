import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link, Navigate, useSearchParams } from 'react-router';
import { signInUrl } from '../../kernel/urls.ts';
import { PageHead } from '../../page/PageHead.tsx';
import { useViewer } from '../../kernel/session.ts';
import { useWords } from '../../kernel/words.ts';
import { IDENTITY_WORDS } from '../identity.words.ts';
import { LookIntoMail } from '../LookIntoMail.tsx';
import { onwardFrom, ownPath, rememberNext } from '../next.ts';
import { SignUpForm } from './SignUpForm.tsx';

export const Component = (): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const viewer = useViewer();
  const [params] = useSearchParams();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const next = ownPath(params.get('next'));
  if (viewer?.level === 'FULL') return <Navigate to={onwardFrom(viewer, next)} replace />;
  const sent = (email: string): void => {
    rememberNext(next);
    setSentTo(email);
  };
  return (
    <div className="narrow">
      <PageHead title={t('signUpTitle')} />
      {sentTo !== null && <LookIntoMail text={t('mailSignUp', { email: sentTo })} onBack={() => setSentTo(null)} />}
      {/* Stays mounted behind the confirmation: a reader who mistyped the address finds everything else unchanged. */}
      <div hidden={sentTo !== null}>
        <h1>{t('signUpTitle')}</h1>
        <p>{t('signUpLead')}</p>
        <SignUpForm onSent={sent} />
        <p>
          {t('haveAccount')} <Link to={signInUrl(next ?? undefined)}>{t('signIn')}</Link>
        </p>
      </div>
    </div>
  );
};
