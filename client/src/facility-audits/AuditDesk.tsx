import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { Copied } from '../drafts/local-copy.ts';
import { LoadingLines } from '../page/LoadingLines.tsx';
import type { AuditShownFragment } from './audit.graphql.ts';
import { AuditChecklist } from './AuditChecklist.tsx';
import type { AuditDraft } from './audit-draft.ts';
import { keptDraft } from './device/device.ts';

interface Props {
  readonly audit: AuditShownFragment;
  readonly personId: string;
}

/** The checklist, once this device has said what it has of it. */
export const AuditDesk = ({ audit, personId }: Props): ReactElement => {
  const [kept, setKept] = useState<Copied<AuditDraft> | null>();
  useEffect(() => {
    void keptDraft(personId, audit.id)
      .catch(() => null)
      .then(setKept);
  }, [audit.id, personId]);
  return kept === undefined ? <LoadingLines lines={6} /> : <AuditChecklist audit={audit} personId={personId} kept={kept} />;
};
