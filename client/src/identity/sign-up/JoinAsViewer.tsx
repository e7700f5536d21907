import type { ReactElement } from 'react';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import type { Viewer } from '../../kernel/session.ts';
import { useWords } from '../../kernel/words.ts';
import { SignOutDocument } from '../../kernel/session.graphql.ts';
import { AcceptInvitationDocument } from './invitation.graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { IDENTITY_WORDS } from '../identity.words.ts';
import { useSending } from '../../kernel/useSending.ts';
import { useRenewedSession } from '../session.ts';

interface Props {
  readonly viewer: Viewer;
  readonly email: string;
  readonly token: string;
  readonly onJoined: () => Promise<void>;
}

/** The invitation is for another address than that of the signed-in account. */
const OtherPerson = ({ viewer, email }: Pick<Props, 'viewer' | 'email'>): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const renew = useRenewedSession();
  const { run, pending, problem } = useSending(SignOutDocument);
  const leave = async (): Promise<void> => {
    if (await run({})) await renew();
  };
  return (
    <>
      <ProblemNotice problem={problem} />
      <p>{t('invitationOther', { email, viewer: viewer.email })}</p>
      <Button look="primary" busy={pending} onClick={() => void leave()}>
        {t('signOut')}
      </Button>
    </>
  );
};

/** A signed-in person joins with that account, by one press. */
export const JoinAsViewer = ({ viewer, email, token, onJoined }: Props): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const { run, pending, problem } = useSending(AcceptInvitationDocument);
  if (viewer.email !== email) return <OtherPerson viewer={viewer} email={email} />;
  const join = async (): Promise<void> => {
    if (await run({ input: { token, name: viewer.name, password: '' } })) await onJoined();
  };
  return (
    <>
      <ProblemNotice problem={problem} />
      <p>{t('joinAs', { name: viewer.name })}</p>
      <Button look="primary" busy={pending} onClick={() => void join()}>
        {t('join')}
      </Button>
    </>
  );
};
