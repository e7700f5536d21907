import type { ReactElement } from 'react';
import { Link, useLocation } from 'react-router';
import { signInUrl } from '../../kernel/urls.ts';
import type { Problem } from '../../kernel/problem.ts';
import { NAME_LENGTH } from 'shared/identity/names.ts';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { useWords } from '../../kernel/words.ts';
import { AcceptInvitationDocument } from './invitation.graphql.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { checkNewcomer } from '../checks.ts';
import { IDENTITY_WORDS } from '../identity.words.ts';
import { PasswordField } from '../PasswordField.tsx';
import { useSending } from '../../kernel/useSending.ts';
import { useTypedForm } from '../typed-form.ts';

interface Props {
  readonly email: string;
  readonly token: string;
  readonly onJoined: () => Promise<void>;
}

/** An address that has an account joins by signing in: the letter alone does not open an existing account. */
const Refusal = ({ problem, email }: { readonly problem: Problem | null; readonly email: string }): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const { pathname } = useLocation();
  if (problem?.code !== 'UNAUTHENTICATED') return <ProblemNotice problem={problem} />;
  return (
    <Notice tone="bad" live title={t('invitationKnown', { email })}>
      <Link className={buttonClass()} to={signInUrl(pathname)}>
        {t('signIn')}
      </Link>
    </Notice>
  );
};

/** Name and password create the account of the invited address. */
export const JoinAsNewcomer = ({ email, token, onJoined }: Props): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const { pathname } = useLocation();
  const { run, pending, problem: answered } = useSending(AcceptInvitationDocument);
  const { form, onSubmit, problem, wrong } = useTypedForm({
    check: checkNewcomer,
    problem: answered,
    send: async ({ name = '', password = '' }) => {
      if (await run({ input: { token, name, password } })) await onJoined();
    },
  });
  return (
    <>
      <form ref={form} className="panel" onSubmit={onSubmit} noValidate>
        <Refusal problem={problem} email={email} />
        {/* For the browser's password manager: the account has the invited address. */}
        <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
        <TextField label={t('name')} problem={wrong('name')} name="name" autoComplete="name" longest={NAME_LENGTH.max} required />
        <PasswordField label={t('password')} problem={wrong('password')} isNew />
        <Button type="submit" look="primary" busy={pending}>
          {t('join')}
        </Button>
      </form>
      <p>
        {t('haveAccount')} <Link to={signInUrl(pathname)}>{t('signIn')}</Link>
      </p>
    </>
  );
};
