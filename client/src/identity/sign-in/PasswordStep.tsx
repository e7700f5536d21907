import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { resetUrl, signUpUrl } from '../../kernel/urls.ts';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { useWords } from '../../kernel/words.ts';
import { PlatformDocument } from '../../kernel/session.graphql.ts';
import { SignInDocument } from './sign-in.graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { checkSignIn } from '../checks.ts';
import { EmailField } from '../EmailField.tsx';
import { IDENTITY_WORDS } from '../identity.words.ts';
import { PasswordField } from '../PasswordField.tsx';
import { NeedsScript } from '../NeedsScript.tsx';
import { Providers } from './Providers.tsx';
import { useSending } from '../../kernel/useSending.ts';
import { useTypedForm } from '../typed-form.ts';

interface Props {
  readonly next: string | null;
  readonly onAccepted: () => Promise<void>;
}

const SignInForm = ({ onAccepted }: Pick<Props, 'onAccepted'>): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const { run, pending, problem: answered } = useSending(SignInDocument);
  const { form, onSubmit, problem, wrong } = useTypedForm({
    check: checkSignIn,
    problem: answered,
    send: async ({ email = '', password = '' }) => {
      if (await run({ email, password })) await onAccepted();
    },
  });
  return (
    <form ref={form} method="dialog" className="panel" onSubmit={onSubmit} noValidate>
      <NeedsScript />
      <ProblemNotice problem={problem}>
        {problem?.code === 'RATE_LIMITED' && (
          <p>
            {t('limitedText')} <Link to={resetUrl}>{t('limitedLink')}</Link>
          </p>
        )}
      </ProblemNotice>
      <EmailField problem={wrong('email')} />
      <PasswordField label={t('password')} problem={wrong('password')} />
      <div className="actions actions-apart">
        <Button type="submit" look="primary" busy={pending}>
          {t('signIn')}
        </Button>
        <Link to={resetUrl}>{t('forgot')}</Link>
      </div>
    </form>
  );
};

/** The first step: address and password, or another provider. */
export const PasswordStep = ({ next, onAccepted }: Props): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const { data } = useQuery(PlatformDocument);
  return (
    <>
      <h1>{t('signInTitle')}</h1>
      <p>{t('signInLead')}</p>
      <SignInForm onAccepted={onAccepted} />
      <Providers providers={data?.platform.oidc ?? []} />
      <p>
        {t('newHere')} <Link to={signUpUrl(next ?? undefined)}>{t('signUp')}</Link>
      </p>
      {data?.platform.hasDemo && (
        <p className="muted">
          {t('demoText')} <a href="/demo">{t('demoLink')}</a>
        </p>
      )}
    </>
  );
};
