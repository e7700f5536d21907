import { useApolloClient, useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { announce } from '../../kernel/announce.ts';
import { toProblem } from '../../kernel/problem.ts';
import { accountUrl, signInUrl } from '../../kernel/urls.ts';
import { PageHead } from '../../page/PageHead.tsx';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { useViewer } from '../../kernel/session.ts';
import type { Viewer } from '../../kernel/session.ts';
import { useWords } from '../../kernel/words.ts';
import { MeDocument } from '../../kernel/session.graphql.ts';
import { AccountDocument } from './account.graphql.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ACCOUNT_WORDS } from './account.words.ts';
import { AccountCodes } from './AccountCodes.tsx';
import type { NewCodes } from './AccountCodes.tsx';
import { AccountEmail } from './AccountEmail.tsx';
import { AccountPassword } from './AccountPassword.tsx';
import { AccountSessions } from './AccountSessions.tsx';
import { Enrolment } from './Enrolment.tsx';
import { IDENTITY_WORDS } from '../identity.words.ts';
import { LinkProviders } from './LinkProviders.tsx';
import { onwardFrom, ownPath } from '../next.ts';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { useRenewedSession } from '../session.ts';

interface Props {
  readonly viewer: Viewer;
  readonly onCodes: (fresh: NewCodes) => Promise<void>;
}

const FirstCodes = ({ viewer, onCodes }: Props): ReactElement => {
  const words = useWords(IDENTITY_WORDS);
  return <Enrolment viewer={viewer} onCodes={(codes) => onCodes({ codes, title: words('totpDone') })} />;
};

/** A fully signed-in person sees all of it. */
const WholeAccount = ({ viewer, onCodes }: Props): ReactElement => {
  const t = useWords(ACCOUNT_WORDS);
  const words = useWords(IDENTITY_WORDS);
  const client = useApolloClient();
  const codes = useRef<HTMLHeadingElement>(null);
  const { data, error, refetch } = useQuery(AccountDocument);
  if (error && !data) return <ProblemNotice problem={toProblem(error)} />;
  if (!data) return <Skeleton lines={12} label={t('title')} />;
  const { account } = data;
  const changed = async (): Promise<void> => {
    await refetch();
  };
  const removed = async (): Promise<void> => {
    await client.refetchQueries({ include: [MeDocument, AccountDocument] });
    // The button has disappeared with the codes.
    codes.current?.focus();
    announce(t('removed'));
  };
  return (
    <>
      <AccountEmail viewer={viewer} pendingEmail={account.pendingEmail} onChanged={changed} />
      <AccountPassword hasPassword={account.hasPassword} onChanged={changed} />
      <section className="panel">
        <h2 ref={codes} tabIndex={-1}>
          {words('totpTitle')}
        </h2>
        {viewer.hasTotp ? (
          <AccountCodes viewer={viewer} account={account} onCodes={onCodes} onRemoved={removed} />
        ) : (
          <FirstCodes viewer={viewer} onCodes={onCodes} />
        )}
      </section>
      <AccountSessions sessions={account.sessions} onChanged={changed} />
      <LinkProviders />
    </>
  );
};

/** Open to anybody with a session: setting up codes is how a session of the staff becomes a full one. */
const Account = ({ next }: { readonly next: string | null }): ReactElement => {
  const t = useWords(ACCOUNT_WORDS);
  const words = useWords(IDENTITY_WORDS);
  const viewer = useViewer();
  const renew = useRenewedSession();
  const navigate = useNavigate();
  const [fresh, setFresh] = useState<(NewCodes & { readonly isStep: boolean }) | null>(null);
  const keep = async (codes: NewCodes): Promise<void> => {
    setFresh({ ...codes, isStep: viewer?.level !== 'FULL' || next !== null });
    await renew();
  };
  if (fresh) {
    const onward = viewer ? onwardFrom(viewer, next) : signInUrl(next ?? undefined);
    return <RecoveryCodes {...fresh} onSaved={() => (fresh.isStep ? void navigate(onward, { replace: true }) : setFresh(null))} />;
  }
  if (viewer === undefined) return <Skeleton lines={6} label={t('title')} />;
  if (!viewer || viewer.level === 'CODE_NEEDED') return <Navigate to={signInUrl(next ?? accountUrl)} replace />;
  if (viewer.level === 'FULL') return <WholeAccount viewer={viewer} onCodes={keep} />;
  return (
    <section className="panel">
      <h2>{words('totpTitle')}</h2>
      <FirstCodes viewer={viewer} onCodes={keep} />
    </section>
  );
};

export const Component = (): ReactElement => {
  const t = useWords(ACCOUNT_WORDS);
  const [params] = useSearchParams();
  return (
    <div className="narrow">
      <PageHead title={t('title')} unlisted />
      <h1>{t('title')}</h1>
      <Account next={ownPath(params.get('next'))} />
    </div>
  );
};
