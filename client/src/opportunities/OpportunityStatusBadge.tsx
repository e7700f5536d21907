import type { ReactElement } from 'react';
import type { OpportunityStatus } from 'shared/opportunities/kinds.ts';
import { useWords } from '../kernel/words.ts';
import { Badge } from '../ui/Badge.tsx';
import type { BadgeTone } from '../ui/Badge.tsx';
import { OPPORTUNITY_WORDS } from './opportunities.words.ts';

/** Back at work: an example of how it is done. */
const WORKING: readonly OpportunityStatus[] = ['REVIVED', 'LAUNCHED', 'OPERATING'];

/** Stands still, wholly or in part, or nobody knows. */
const STANDING: readonly OpportunityStatus[] = ['IDLE', 'PARTLY_USED', 'FROZEN', 'UNKNOWN'];

/** Green is for what works, amber for what stands still, the brand's colour for what is free or planned, and grey for what is closed. */
const toneOf = (status: OpportunityStatus, acceptsInterest: boolean): BadgeTone => {
  if (WORKING.includes(status)) return 'open';
  if (!acceptsInterest) return 'closed';
  return STANDING.includes(status) ? 'waiting' : 'done';
};

export const OpportunityStatusBadge = ({
  status,
  acceptsInterest,
}: {
  readonly status: OpportunityStatus;
  readonly acceptsInterest: boolean;
}): ReactElement => {
  const t = useWords(OPPORTUNITY_WORDS);
  return <Badge tone={toneOf(status, acceptsInterest)}>{t.of('status', status)}</Badge>;
};
