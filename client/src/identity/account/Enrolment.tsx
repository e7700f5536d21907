import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Viewer } from '../../kernel/session.ts';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { useWords } from '../../kernel/words.ts';
import { StartTotpEnrolmentDocument } from './totp.graphql.ts';
import type { StartTotpEnrolmentMutation } from './totp.graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { IDENTITY_WORDS } from '../identity.words.ts';
import { ScanAndConfirm } from './ScanAndConfirm.tsx';
import { useSending } from '../../kernel/useSending.ts';

interface Props {
  readonly viewer: Viewer;
  /** Its purpose, when codes are in use already. */
  readonly lead?: string;
  readonly onCodes: (codes: readonly string[]) => Promise<void>;
}

/** Setting up one-time codes: why, then the key, then the first code. */
export const Enrolment = ({ viewer, lead, onCodes }: Props): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const { run, pending, problem } = useSending(StartTotpEnrolmentDocument);
  const [key, setKey] = useState<StartTotpEnrolmentMutation['startTotpEnrolment'] | null>(null);
  const begin = async (): Promise<void> => {
    const begun = await run({});
    if (begun) setKey(begun.startTotpEnrolment);
  };
  if (key) return <ScanAndConfirm secret={key.secret} uri={key.uri} onCodes={onCodes} />;
  return (
    <>
      <ProblemNotice problem={problem} />
      <p>{lead ?? (viewer.level === 'ENROLMENT_NEEDED' ? t('totpForStaff') : t('totpForAll'))}</p>
      <Button look="primary" busy={pending} onClick={() => void begin()}>
        {t('totpBegin')}
      </Button>
    </>
  );
};
