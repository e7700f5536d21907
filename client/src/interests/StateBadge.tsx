import type { ReactElement } from 'react';
import type { InterestState } from 'shared/interests/interest.machine.ts';
import { useWords } from '../kernel/words.ts';
import { Badge } from '../ui/Badge.tsx';
import type { BadgeTone } from '../ui/Badge.tsx';
import { INTERESTS_WORDS } from './interests.words.ts';

const TONES: Record<InterestState, BadgeTone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'open',
  UNDER_REVIEW: 'open',
  INFORMATION_REQUESTED: 'waiting',
  SHORTLISTED: 'done',
  ACCEPTED: 'done',
  DECLINED: 'closed',
  WITHDRAWN: 'closed',
};

/** The state as a word and a shape. */
export const StateBadge = ({ state }: { readonly state: InterestState }): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  return <Badge tone={TONES[state]}>{t.of('state', state)}</Badge>;
};
