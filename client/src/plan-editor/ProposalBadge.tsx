import type { ReactElement } from 'react';
import type { ProposalState } from 'shared/plans/proposal.ts';
import { useWords } from '../kernel/words.ts';
import { Badge } from '../ui/Badge.tsx';
import type { BadgeTone } from '../ui/Badge.tsx';
import { PLAN_EDITOR_WORDS } from './plan-editor.words.ts';

const TONES: Record<ProposalState, BadgeTone> = {
  DRAFT: 'neutral',
  SENT: 'waiting',
  RETURNED: 'open',
  APPROVED: 'done',
  DISCARDED: 'closed',
};

export const ProposalBadge = ({ state }: { readonly state: ProposalState }): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  return <Badge tone={TONES[state]}>{t.of('states', state)}</Badge>;
};
