import { useState } from 'react';
import type { ReactElement } from 'react';
import { formatInstant } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ApproveOffer } from './ApproveOffer.tsx';
import { AskColleague } from './AskColleague.tsx';
import { DiscardDraft } from './DiscardDraft.tsx';
import { DraftText } from './DraftText.tsx';
import { ImpactFacts } from './ImpactFacts.tsx';
import { LifeLine } from './LifeLine.tsx';
import type { ManagedVersion } from '../managed-version.ts';
import type { Outcome } from './OutcomeNotice.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { termsCopy } from '../draft/useTermsDraft.ts';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';

interface Props {
  readonly personId: string;
  /** Slug of the zone's management company. */
  readonly isLead: boolean;
  readonly zone: string;
  readonly validUntil: string | null;
  readonly draft: ManagedVersion;
  /** Versions of the zone, newest first. */
  readonly versions: readonly ManagedVersion[];
  readonly onEdit: () => void;
  /** An action was carried out on it. */
  readonly onTell: (outcome: Outcome) => void;
  /** What is shown may be outdated. */
  readonly onStale: () => void;
}

const Standing = ({ draft, isLead, onTell, onStale }: Pick<Props, 'draft' | 'isLead' | 'onTell' | 'onStale'>): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const locale = useLocale();
  const { viewerCan, approvedAt, approvedBy } = draft;
  if (viewerCan.approve) return <ApproveOffer base={draft} onApproved={() => onTell({ kind: 'APPROVED' })} onStale={onStale} />;
  if (draft.state !== 'APPROVED') return <AskColleague isLead={isLead} />;
  return <Notice tone="good" title={t('approvedBy', { name: approvedBy ?? '', at: formatInstant(locale, approvedAt ?? '') })} />;
};

/** The open draft for those who are not writing in it: its state, its changes, and the available actions. */
export const DraftPanel = ({ draft, zone, validUntil, versions, ...rest }: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const locale = useLocale();
  const { personId, isLead, onEdit, onTell, onStale } = rest;
  const [isPublishing, setPublishing] = useState(false);
  const [hasCopy] = useState(() => termsCopy(personId, zone, locale).read() !== null);
  const isApproved = draft.state === 'APPROVED';
  return (
    <section aria-labelledby="draft-title">
      <h2 id="draft-title">{t('draftOf', { number: draft.number })}</h2>
      <LifeLine step={isApproved ? 'APPROVED' : 'DRAFT'} />
      {hasCopy && <Notice tone="warning" title={t('onDevice')} />}
      <Standing draft={draft} isLead={isLead} onTell={onTell} onStale={onStale} />
      <div className="actions">
        {draft.viewerCan.publish && (
          <Button look="primary" onClick={() => setPublishing(true)}>
            {t('publish')}
          </Button>
        )}
        <Button onClick={onEdit}>{t('edit')}</Button>
        <DiscardDraft
          base={draft}
          onStale={onStale}
          onDiscarded={() => {
            termsCopy(personId, zone, locale).clear();
            onTell({ kind: 'DISCARDED' });
          }}
        />
        {isApproved && <span className="muted">{t('editApproved')}</span>}
      </div>
      <DraftText zone={zone} validUntil={validUntil} />
      <section className="work-group">
        <h3>{t('impactTitle')}</h3>
        <ImpactFacts zone={zone} />
      </section>
      <PublishDialog
        zone={zone}
        base={draft}
        versions={versions}
        isOpen={isPublishing}
        onClose={() => setPublishing(false)}
        onStale={onStale}
        onPublished={(published) => onTell({ kind: 'PUBLISHED', published })}
      />
    </section>
  );
};
