import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { Copied } from '../drafts/local-copy.ts';
import { LoadingLines } from '../page/LoadingLines.tsx';
import type { AuditShownFragment } from './audit.graphql.ts';
import { AuditChecklist } from './AuditChecklist.tsx';
import { comparable } from './audit-content.ts';
import { toDraft } from './audit-draft.ts';
import type { AuditDraft } from './audit-draft.ts';
import { keptDraft, wasSentFromHere } from './device/device.ts';

interface Props {
  readonly audit: AuditShownFragment;
  readonly personId: string;
}

/** What this device has, based on the server's version where that was sent from here and only its answer was lost. */
const keptHere = async (audit: AuditShownFragment, personId: string): Promise<Copied<AuditDraft> | null> => {
  const kept = await keptDraft(personId, audit.id);
  if (!kept || kept.version === audit.version) return kept;
  const isOwn = await wasSentFromHere(personId, audit.id, comparable(toDraft(audit, kept.value.inspectedOn)));
  return isOwn ? { ...kept, version: audit.version } : kept;
};

/** The checklist, once this device has said what it has of it. */
export const AuditDesk = ({ audit, personId }: Props): ReactElement => {
  const [kept, setKept] = useState<Copied<AuditDraft> | null>();
  useEffect(() => {
    void keptHere(audit, personId)
      .catch(() => null)
      .then(setKept);
    // Only the version that the page was opened with is compared; later ones are the form's.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [audit.id, personId]);
  return kept === undefined ? <LoadingLines lines={6} /> : <AuditChecklist audit={audit} personId={personId} kept={kept} />;
};
