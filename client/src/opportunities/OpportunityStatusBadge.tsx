import type { ReactElement } from 'react';
import type { OpportunityStatus } from 'shared/opportunities/kinds.ts';
import { useWords } from '../kernel/words.ts';
import { Badge } from '../ui/Badge.tsx';
import type { BadgeTone } from '../ui/Badge.tsx';
import { OPPORTUNITY_WORDS } from './opportunities.words.ts';

/** Back at work: not available, but an example of how it is done. */
const WORKING: readonly OpportunityStatus[] = ['REVIVED', 'LAUNCHED', 'OPERATING'];

const toneOf = (status: OpportunityStatus, acceptsInterest: boolean): BadgeTone => {
  if (acceptsInterest) return status === 'UNKNOWN' || status === 'FROZEN' ? 'waiting' : 'open';
  return WORKING.includes(status) ? 'done' : 'closed';
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
