import type { ReactElement, ReactNode } from 'react';
import type { ProposalState } from 'shared/plans/proposal.ts';
import { formatInstant } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { plannedMeasuresUrl } from '../../kernel/urls.ts';
import { useWords } from '../../kernel/words.ts';
import { PageHead } from '../../page/PageHead.tsx';
import { Crumbs } from '../../ui/Crumbs.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProposalBadge } from '../ProposalBadge.tsx';
import { PLAN_EDITOR_WORDS } from '../plan-editor.words.ts';

interface Props {
  readonly title: string;
  readonly proposal: {
    readonly state: ProposalState;
    readonly remarks: string | null;
    readonly updatedAt: string;
    readonly updatedByName: string | null;
  };
  /** Where it is, and its public page. */
  readonly children: ReactNode;
}

/** What a proposal is about, where it stands, and with which remarks it came back. */
export const ProposalHeading = ({ title, proposal: { state, remarks, updatedAt, updatedByName }, children }: Props): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const locale = useLocale();
  return (
    <>
      <PageHead title={title} />
      <Crumbs label={t('crumbs')} trail={[{ to: plannedMeasuresUrl, label: t('deskTitle') }]} />
      <h1>{title}</h1>
      <p>
        <ProposalBadge state={state} /> {children}
      </p>
      <p className="muted small">{[formatInstant(locale, updatedAt), updatedByName].filter(Boolean).join(', ')}</p>
      {remarks && (state === 'RETURNED' || state === 'DRAFT') && (
        <Notice tone="warning" title={t('returnedTitle')}>
          <p>{remarks}</p>
        </Notice>
      )}
    </>
  );
};
