import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { AuditShownFragment } from './audit.graphql.ts';
import { isSameContent, photosToSend } from './audit-content.ts';
import { toDraft } from './audit-draft.ts';
import type { AuditDraft } from './audit-draft.ts';
import { useDifferences } from './audit-differences.ts';
import { dropAudit, keptDraft } from './device/device.ts';
import { AUDIT_WORDS } from './facility-audits.words.ts';

interface Props {
  readonly audit: AuditShownFragment;
  readonly personId: string;
}

/**
 * An audit that is not the auditor's to write any more, although this device has something that did not reach the server: it was sent,
 * cancelled or approved from elsewhere. What is here is shown, and goes only when told to.
 */
export const LeftOnDevice = ({ audit, personId }: Props): ReactElement | null => {
  const t = useWords(AUDIT_WORDS);
  const differences = useDifferences();
  const [left, setLeft] = useState<AuditDraft | null>(null);
  const theirs = toDraft(audit, audit.inspectedOn ?? '');
  useEffect(() => {
    void keptDraft(personId, audit.id)
      .catch(() => null)
      .then((kept) => {
        if (!kept) return undefined;
        if (photosToSend(kept.value).length > 0 || !isSameContent(kept.value, toDraft(audit, audit.inspectedOn ?? '')))
          return setLeft(kept.value);
        // Its answer was lost on the way: everything is on the server.
        return dropAudit(personId, audit.id);
      });
  }, [audit, personId]);
  if (!left) return null;
  const discard = (): void => {
    setLeft(null);
    void dropAudit(personId, audit.id);
  };
  return (
    <Notice tone="warning" live title={t('leftTitle', { state: t.of('state', audit.state) })}>
      <p>{t('leftText')}</p>
      <ul>
        {differences(left, theirs).map(({ key, label, mine }) => (
          <li key={key}>{`${label}: ${mine ?? t('unanswered')}`}</li>
        ))}
      </ul>
      <Button onClick={discard}>{t('discard')}</Button>
    </Notice>
  );
};
