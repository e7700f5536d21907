import type { ReactElement } from 'react';
import { useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { securityUrl, signInUrl } from '../kernel/urls.ts';
import { PageHead } from '../page/PageHead.tsx';
import { useViewer } from '../kernel/session.ts';
import type { Viewer } from '../kernel/session.ts';
import { useWords } from '../kernel/words.ts';
import { Notice } from '../ui/Notice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Enrolment } from './Enrolment.tsx';
import { IDENTITY_WORDS } from './identity.words.ts';
import { LinkProviders } from './LinkProviders.tsx';
import { onwardFrom, ownPath } from './next.ts';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { useRenewedSession } from './session.ts';

interface Props {
  readonly viewer: Viewer;
  readonly onCodes: (codes: readonly string[]) => Promise<void>;
}

const Account = ({ viewer, onCodes }: Props): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  return (
    <>
      <section className="panel">
        <h2>{t('account')}</h2>
        <p className="account-name">
          <strong>{viewer.name}</strong>
          <br />
          {viewer.email}
        </p>
      </section>
      <section className="panel">
        <h2>{t('totpTitle')}</h2>
        {viewer.hasTotp && (
          <Notice tone="good" title={t('totpOn')}>
            <p>{t('totpOnText')}</p>
          </Notice>
        )}
        {!viewer.hasTotp && <Enrolment viewer={viewer} onCodes={onCodes} />}
      </section>
      {viewer.level === 'FULL' && <LinkProviders />}
    </>
  );
};

/** Whoever has a session may be here: setting up codes is how a session of the staff becomes a full one. */
const Security = ({ next }: { readonly next: string | null }): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const viewer = useViewer();
  const renew = useRenewedSession();
  const navigate = useNavigate();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const keep = async (fresh: readonly string[]): Promise<void> => {
    setCodes(fresh);
    await renew();
  };
  if (codes) {
    const onward = viewer ? onwardFrom(viewer, next) : signInUrl(next ?? undefined);
    return <RecoveryCodes codes={codes} onSaved={() => void navigate(onward, { replace: true })} />;
  }
  if (viewer === undefined) return <Skeleton lines={6} label={t('securityTitle')} />;
  if (!viewer || viewer.level === 'CODE_NEEDED') return <Navigate to={signInUrl(next ?? securityUrl)} replace />;
  return <Account viewer={viewer} onCodes={keep} />;
};

export const Component = (): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const [params] = useSearchParams();
  return (
    <div className="narrow">
      <PageHead title={t('securityTitle')} />
      <h1>{t('securityTitle')}</h1>
      <Security next={ownPath(params.get('next'))} />
    </div>
  );
};
