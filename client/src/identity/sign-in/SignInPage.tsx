import { useState } from 'react';
import type { ReactElement } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { PageHead } from '../../page/PageHead.tsx';
import { useViewer } from '../../kernel/session.ts';
import { useWords } from '../../kernel/words.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CodeStep } from './CodeStep.tsx';
import { IDENTITY_WORDS } from '../identity.words.ts';
import { onwardFrom, ownPath } from '../next.ts';
import { PasswordStep } from './PasswordStep.tsx';
import { useRenewedSession } from '../session.ts';

/** The step that the session has reached, just now or before the page was opened again. */
const Step = ({ next }: { readonly next: string | null }): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const viewer = useViewer();
  const renew = useRenewedSession();
  const [lapsed, setLapsed] = useState(false);
  const goOn = async (hasLapsed: boolean): Promise<void> => {
    setLapsed(hasLapsed);
    await renew();
  };
  if (viewer === undefined) return <Skeleton lines={5} label={t('signInTitle')} />;
  if (viewer?.level === 'CODE_NEEDED') {
    return <CodeStep onAccepted={() => goOn(false)} onLapsed={() => goOn(true)} onLeft={() => goOn(false)} />;
  }
  if (viewer) return <Navigate to={onwardFrom(viewer, next)} replace />;
  return (
    <>
      {lapsed && <Notice tone="warning" live title={t('codeLapsed')} />}
      <PasswordStep next={next} onAccepted={() => goOn(false)} />
    </>
  );
};

export const Component = (): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const [params] = useSearchParams();
  return (
    <div className="narrow">
      <PageHead title={t('signInTitle')} />
      <Step next={ownPath(params.get('next'))} />
    </div>
  );
};
